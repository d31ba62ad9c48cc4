import { getTranslations } from 'next-intl/server'
import { LicenseMeter } from '#components/ui/license-meter.tsx'
import { StatusGlyph } from '#components/ui/status.tsx'

export type Balance = {
  planId: string
  planName: string
  bought: number
  assigned: number
  reserved: number
  free: number
  waiting: number
}

/** How many licenses are taken and who waits for one, above the people who have them. */
export async function LicenseStrip({ balances }: { balances: readonly Balance[] }) {
  const t = await getTranslations('licenses')
  const { taken, ...sum } = sumOf(balances)

  return (
    <section
      aria-label={t('strip')}
      className="mt-4 mb-3 flex flex-wrap items-center gap-x-6 gap-y-3 px-(--gutter)"
    >
      <div className="grid gap-0.5">
        <p>
          <b>{t('taken', { taken, total: sum.bought })}</b>{' '}
          <span className="text-text-2">{t('detail', sum)}</span>{' '}
          {sum.free === 0 ? <span className="text-warning">{t('none')}</span> : null}
        </p>
        {balances.map(({ planId, planName, waiting }) =>
          waiting > 0 ? (
            <p key={planId} className="flex items-center gap-1.5 text-control text-warning">
              <StatusGlyph kind="waiting" />
              {t('waiting', { count: waiting, plan: planName })}
            </p>
          ) : null,
        )}
      </div>
      <MeterOf balances={balances} className="wide:ml-auto" />
    </section>
  )
}

type MeterOfProps = { balances: readonly Balance[]; compact?: boolean; className?: string }

/** The meter of all plans; names them where there are several, unless it is to be compact. */
export async function MeterOf({ balances, compact = false, className }: MeterOfProps) {
  const t = await getTranslations('licenses')
  const { taken, bought } = sumOf(balances)
  const several = balances.length > 1 && !compact

  return (
    <LicenseMeter
      taken={taken}
      total={bought}
      label={t('meter', { taken, total: bought })}
      className={className}
      plans={balances.map(({ planId, planName, ...plan }) => ({
        key: planId,
        assigned: plan.assigned,
        reserved: plan.reserved,
        free: plan.free,
        ...(several && {
          name: planName,
          count: t('ofBought', { taken: plan.assigned + plan.reserved, bought: plan.bought }),
        }),
      }))}
    />
  )
}

/** The sums over all plans; taken is what is assigned or reserved. */
export function sumOf(balances: readonly Balance[]) {
  const sum = (key: 'bought' | 'assigned' | 'reserved' | 'free' | 'waiting') =>
    balances.reduce((total, balance) => total + balance[key], 0)

  return {
    bought: sum('bought'),
    assigned: sum('assigned'),
    reserved: sum('reserved'),
    free: sum('free'),
    waiting: sum('waiting'),
    taken: sum('assigned') + sum('reserved'),
  }
}
