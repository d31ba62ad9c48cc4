import { getTranslations } from 'next-intl/server'
import { Column, Table } from '#components/ui/table.tsx'
import type { Reading } from '#components/users/user-status.tsx'
import type { UserRow } from '#lib/users/list-users.ts'
import { isDescending, type sorts, type UserParams, usersHref } from '#lib/users/search-params.ts'
import { Row } from './row.tsx'

type UsersTableProps = {
  base: string
  organization: string
  params: UserParams
  rows: readonly UserRow[]
  range: string
  me: string | null
  mayInvite: boolean
  reading: Reading
}

/** The people of a view, a row each; on a phone a card each. */
export async function UsersTable(props: UsersTableProps) {
  const { base, organization, params, rows, range, me, mayInvite, reading } = props
  const t = await getTranslations('users')
  const words = {
    t,
    status: await getTranslations('status'),
    profiles: await getTranslations('profiles'),
    licenses: await getTranslations('licenses'),
    actions: await getTranslations('actions'),
  }
  const direction = isDescending(params) ? 'desc' : 'asc'
  const caption = t('caption', {
    organization,
    view: t(`views.${params.view}`),
    sort: t(`sorted.${params.sort}.${direction}`),
    range,
  })

  return (
    <Table caption={caption} className="md:table-fixed max-md:border-t">
      <thead>
        <tr>
          <Column sort={sortBy(base, params, 'name', t('sort.name'))}>{t('columns.user')}</Column>
          <Column className="w-46">{t('columns.status')}</Column>
          <Column className="w-27">{t('columns.profile')}</Column>
          <Column className="w-28 md:max-wide:hidden">{t('columns.role')}</Column>
          <Column className="w-28 md:max-mid:hidden">{t('columns.departments')}</Column>
          <Column className="w-28">{t('columns.license')}</Column>
          <Column className="w-27 md:max-wide:hidden" sort={sortBy(base, params, 'seen', t('sort.seen'))}>
            {t('columns.seen')}
          </Column>
          <Column className="w-13">
            <span className="sr-only">{t('columns.actions')}</span>
          </Column>
        </tr>
      </thead>
      <tbody>
        {rows.map((user) => (
          <Row
            key={user.id}
            user={user}
            base={base}
            isMe={user.id === me}
            mayInvite={mayInvite}
            words={words}
            reading={reading}
          />
        ))}
      </tbody>
    </Table>
  )
}

/** One press sorts, the next turns the order round, the third goes back to the newest first. */
function sortBy(
  base: string,
  params: UserParams,
  sort: Exclude<(typeof sorts)[number], 'newest'>,
  label: string,
) {
  const natural = isDescending({ sort, dir: null })
  const isCurrent = params.sort === sort
  const isTurned = isCurrent && isDescending(params) !== natural
  const change = !isCurrent
    ? { sort, dir: null }
    : isTurned
      ? { sort: 'newest' as const, dir: null }
      : { sort, dir: natural ? ('asc' as const) : ('desc' as const) }

  return {
    href: usersHref(base, params, change),
    label,
    direction: isCurrent
      ? isDescending(params)
        ? ('descending' as const)
        : ('ascending' as const)
      : undefined,
  }
}
