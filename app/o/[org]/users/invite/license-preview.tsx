'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LicenseMeter } from '#components/ui/license-meter.tsx'
import type { InviteForm } from './use-invite-form.ts'

/** What the invitations need in licenses and what there is, in numbers, while the list changes. */
export function LicensePreview({ invite }: { invite: InviteForm }) {
  const t = useTranslations('invite.license')
  const { license, counts } = invite
  const { bought, assigned, reserved, free, planName } = license
  const { ready, held, fits, waits, blocked } = counts
  const count = ready + blocked
  const need = fits + waits + blocked
  const taken = assigned + reserved + fits
  const bold = (words: ReactNode) => <b className="font-medium">{words}</b>

  return (
    <section className="grid gap-3" aria-label={t('title')} aria-live="polite">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="text-h4">{t('title')}</h2>
        <p className="text-control text-text-2">{t('plan', { plan: planName })}</p>
      </div>
      <LicenseMeter
        large
        plans={[
          { key: planName, assigned, reserved, adding: fits, free: free - fits, over: waits + blocked },
        ]}
        taken={taken}
        total={bought}
        label={t('meter', { taken, total: bought })}
      />
      <p className="text-control">
        {count === 0 && t.rich('have', { bought, free, b: bold })}
        {count > 0 && need === 0 && t('enough', { count })}
        {need > 0 && t.rich('need', { count, need, free, b: bold })}
      </p>
      <ul className="grid gap-1.5 text-control text-text-2 empty:hidden">
        {held > 0 ? (
          <Fit look="inset-ring-[1.5px] inset-ring-accent bg-accent-subtle">{t('held', { count: held })}</Fit>
        ) : null}
        {fits > 0 ? <Fit look="hatched">{t('fits', { count: fits })}</Fit> : null}
        {waits > 0 ? <Fit look={over}>{t('waits', { count: waits })}</Fit> : null}
        {blocked > 0 ? <Fit look={over}>{t('blocked', { count: blocked })}</Fit> : null}
      </ul>
    </section>
  )
}

const over = 'border border-dashed border-mark-amber bg-warning-subtle'

function Fit({ look, children }: { look: string; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[9px_1fr] gap-2">
      <span aria-hidden className={clsx('mt-1 h-3 rounded-[2px] forced-color-adjust-none', look)} />
      {children}
    </li>
  )
}
