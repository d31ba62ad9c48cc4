import { getLocale, getTranslations } from 'next-intl/server'
import { PageBody } from '#components/layout/page-body.tsx'
import { LicenseStrip } from '#components/licenses/license-strip.tsx'
import { type Allowed, allow, may } from '#lib/actor.ts'
import type { Entrance } from '#lib/doors/enter.ts'
import { listDepartments } from '#lib/groups/queries.ts'
import { licenseBalances } from '#lib/licenses/queries.ts'
import { listGrantableProfiles } from '#lib/profiles/queries.ts'
import { countStatuses } from '#lib/users/count-statuses.ts'
import { listUsers } from '#lib/users/list-users.ts'
import { isFiltered, type UserParams } from '#lib/users/search-params.ts'
import { InvitationScope } from '../invitation-scope.tsx'
import { NoUsers, OnlyYou } from './empty.tsx'
import { Filters } from './filters.tsx'
import { UsersHead } from './head.tsx'
import { Pages } from './pages.tsx'
import { readCounts } from './read-counts.ts'
import { UsersTable } from './table.tsx'
import { Views } from './views.tsx'

type UsersListProps = Entrance<Allowed<'users.read'>> & { params: UserParams }

/** The list with all that stands around it, read in one transaction. */
export async function UsersList({ actor, organization, read, params }: UsersListProps) {
  const [list, counts, profiles, departments, balances] = await read((tx) =>
    Promise.all([
      listUsers(tx, actor, params),
      countStatuses(tx, actor),
      listGrantableProfiles(tx, actor),
      listDepartments(tx, actor),
      may(actor, 'licenses.read') ? licenseBalances(tx, allow(actor, 'licenses.read')) : null,
    ]),
  )
  const t = await getTranslations('users')
  const base = `/o/${organization.slug}/users`
  const mayInvite = may(actor, 'users.invite')
  const reading = { locale: await getLocale(), timeZone: organization.timeZone, now: new Date() }
  const { found, range } = readCounts(t, list)
  const isAlone = counts.all.n === 1 && !isFiltered(params) && list.rows.length === 1

  return (
    <PageBody width="full" flush>
      <UsersHead base={base} count={counts.all} mayInvite={mayInvite} />
      {balances ? <LicenseStrip balances={balances} /> : null}
      <Views base={base} params={params} counts={counts} />
      <Filters {...{ base, params, profiles, departments, found }} />
      <div className="transition-opacity peer-data-pending:opacity-60 peer-data-pending:delay-200">
        <InvitationScope organization={organization.slug}>
          {list.rows.length > 0 ? (
            <UsersTable
              {...{ base, params, range, mayInvite, reading, rows: list.rows, me: actor.userId }}
              organization={organization.name}
            />
          ) : (
            <NoUsers base={base} params={params} />
          )}
        </InvitationScope>
        {isAlone ? <OnlyYou base={base} mayInvite={mayInvite} /> : null}
        {list.rows.length > 0 ? (
          <Pages {...{ base, params, range, previous: list.previous, next: list.next }} />
        ) : null}
      </div>
    </PageBody>
  )
}
