import type { getTranslations } from 'next-intl/server'
import { InvitationMenu } from '#components/invitations/invitation-menu.tsx'
import { possibleActions } from '#components/invitations/possible-actions.ts'
import { UserLicense } from '#components/licenses/user-license.tsx'
import { profileName } from '#components/profiles/profile-name.ts'
import { Cell, RowHead, RowMore } from '#components/ui/table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { DepartmentList } from '#components/users/department-list.tsx'
import { Person } from '#components/users/person.tsx'
import { type Reading, UserStatus } from '#components/users/user-status.tsx'
import { formatDateTime, formatRelative } from '#lib/locales/format.ts'
import type { UserRow } from '#lib/users/list-users.ts'

type WordsOf<N extends 'users' | 'status' | 'profiles' | 'licenses' | 'actions'> = Awaited<
  ReturnType<typeof getTranslations<N>>
>

export type RowWords = {
  t: WordsOf<'users'>
  status: WordsOf<'status'>
  profiles: WordsOf<'profiles'>
  licenses: WordsOf<'licenses'>
  actions: WordsOf<'actions'>
}

type RowProps = {
  user: UserRow
  base: string
  isMe: boolean
  mayInvite: boolean
  words: RowWords
  reading: Reading
}

/** One user of the list. */
export function Row({ user, base, isMe, mayInvite, words, reading }: RowProps) {
  const { t } = words
  const name = user.name || user.email
  const joined = user.status !== 'invited' && user.status !== 'not_invited'
  const href = user.status === 'deleted' ? undefined : `${base}/${user.id}`

  return (
    <tr className="max-md:[--card-indent:38px]">
      <RowHead>
        <Person
          name={user.name}
          email={user.email}
          href={href}
          ghost={!joined}
          tags={isMe ? <Tag>{t('you')}</Tag> : null}
        />
      </RowHead>
      <Cell>
        <UserStatus user={user} t={words.status} reading={reading} />
      </Cell>
      <Cell fold label={t('columns.profile')}>
        <span className={user.isSuperAdmin ? 'font-medium' : 'truncate'}>
          {profileName(words.profiles, user)}
        </span>
      </Cell>
      <Cell fold label={t('columns.role')} className="md:max-wide:hidden">
        <span className="block truncate" title={user.role}>
          {user.role}
        </span>
      </Cell>
      <Cell fold label={t('columns.departments')} className="md:max-mid:hidden">
        <DepartmentList names={user.departments} all={user.allDepartments} allWord={t('all')} />
      </Cell>
      <Cell fold label={t('columns.license')}>
        <UserLicense plan={user.plan} state={user.license} t={words.licenses} />
      </Cell>
      <Cell fold label={t('columns.seen')} className="text-text-2 md:max-wide:hidden">
        <LastSeen at={user.lastSeenAt} reading={reading} never={t('never')} />
      </Cell>
      <RowMore label={t('detailsOf', { name })} />
      <Cell className="md:text-end!">
        {href ? (
          <InvitationMenu
            user={{ id: user.id, email: user.email }}
            label={words.actions('for', { name })}
            href={href}
            actions={mayInvite ? possibleActions(user) : []}
            reminded={reminded(user, words.actions, reading)}
          />
        ) : null}
      </Cell>
    </tr>
  )
}

function LastSeen({ at, reading, never }: { at: Date | null; reading: Reading; never: string }) {
  if (!at) {
    return (
      <span className="text-text-3">
        <span aria-hidden>–</span>
        <span className="sr-only">{never}</span>
      </span>
    )
  }
  return (
    <time dateTime={at.toISOString()} title={formatDateTime(at, reading)} className="block truncate">
      {formatRelative(at, reading)}
    </time>
  )
}

const reminded = (user: UserRow, t: RowWords['actions'], reading: Reading) =>
  user.reminders && user.remindedAt
    ? t('remindedDetail', { count: user.reminders, when: formatRelative(user.remindedAt, reading) })
    : undefined
