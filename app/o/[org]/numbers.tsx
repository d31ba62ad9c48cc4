import { getTranslations } from 'next-intl/server'
import { MeterOf, sumOf } from '#components/licenses/license-strip.tsx'
import { type Actor, allow } from '#lib/actor.ts'
import { type Entrance, requirePerson } from '#lib/doors/enter.ts'
import { countInvitations } from '#lib/invitations/queries.ts'
import { licenseBalances } from '#lib/licenses/queries.ts'
import { countStatuses } from '#lib/users/count-statuses.ts'
import { FirstSteps } from './first-steps.tsx'
import { Tile } from './tile.tsx'

/** An organization in four numbers, under the first steps while it is new. */
export async function Numbers({ actor, organization, read }: Entrance<Actor>) {
  const [users, invitations, balances] = await read((tx) =>
    Promise.all([
      countStatuses(tx, allow(actor, 'users.read')),
      countInvitations(tx, allow(actor, 'users.invite')),
      licenseBalances(tx, allow(actor, 'users.invite')),
    ]),
  )
  const t = await getTranslations('overview')
  const base = `/o/${organization.slug}`
  const { bought, taken } = sumOf(balances)
  const { email } = await requirePerson()
  const invited = users.all.n - 1
  const neverInvited = invitations.pending.n === 0 && invited === 0

  return (
    <>
      <FirstSteps
        base={base}
        licenses={bought}
        invited={invited}
        joined={users.active.n > 1}
        confirmation={{ isDone: organization.isConfirmed, isMine: actor.isSuperAdmin, email }}
      />
      <section
        aria-label={t('tiles.label')}
        className="grid grid-cols-4 divide-border rounded-card border border-border max-wide:grid-cols-2 max-sm:grid-cols-1 max-sm:divide-y sm:max-wide:[&>*:nth-child(n+3)]:border-t sm:max-wide:[&>*:nth-child(even)]:border-l wide:divide-x"
      >
        <Tile
          label={t('tiles.active')}
          value={users.active}
          href={`${base}/users`}
          note={users.active.n === 1 ? t('tiles.onlyYou') : t('tiles.waiting', { count: users.waiting.n })}
        />
        <Tile
          label={t('tiles.licenses')}
          value={{ n: taken, more: false }}
          of={t('tiles.of', { total: bought })}
          note={<MeterOf balances={balances} compact />}
        />
        <Tile
          label={t('tiles.pending')}
          value={invitations.pending}
          href={`${base}/invitations`}
          note={neverInvited ? t('tiles.noneSent') : t('tiles.soon', { count: invitations.soon.n })}
        />
        <Tile
          label={t('tiles.expired')}
          value={invitations.expired}
          href={`${base}/invitations?view=expired`}
          note={t('tiles.expiredHelp', { count: invitations.expired.n })}
        />
      </section>
    </>
  )
}
