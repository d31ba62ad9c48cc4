import type { getTranslations } from 'next-intl/server'
import { InvitationMenu } from '#components/invitations/invitation-menu.tsx'
import { possibleActions } from '#components/invitations/possible-actions.ts'
import { profileName } from '#components/profiles/profile-name.ts'
import { Status } from '#components/ui/status.tsx'
import { Cell, RowHead, RowMore } from '#components/ui/table.tsx'
import { DepartmentList } from '#components/users/department-list.tsx'
import { Person } from '#components/users/person.tsx'
import type { Reading } from '#components/users/user-status.tsx'
import type { InvitationRow } from '#lib/invitations/queries.ts'
import { formatDateTime, formatRelative } from '#lib/locales/format.ts'

type WordsOf<N extends 'invitations' | 'status' | 'profiles' | 'users' | 'actions'> = Awaited<
  ReturnType<typeof getTranslations<N>>
>

type RowProps = {
  row: InvitationRow
  isOpen: boolean
  users: string
  words: {
    t: WordsOf<'invitations'>
    status: WordsOf<'status'>
    profiles: WordsOf<'profiles'>
    users: WordsOf<'users'>
    actions: WordsOf<'actions'>
  }
  reading: Reading
}

/** One invitation of the list. */
export function Row({ row, isOpen, users, words, reading }: RowProps) {
  const { t } = words
  const name = row.name || row.email
  const href = row.userStatus === 'deleted' ? undefined : `${users}/${row.userId}`
  const user = {
    status: row.userStatus,
    isConfirmed: row.isConfirmed,
    isExpired: row.isExpired,
    isSaved: row.state === 'open' && !row.isSent,
    hasOpenInvitation: row.state === 'open',
  }
  const reminded =
    row.reminders > 0 && row.remindedAt
      ? words.actions('remindedDetail', {
          count: row.reminders,
          when: formatRelative(row.remindedAt, reading),
        })
      : undefined

  return (
    <tr className="max-md:[--card-indent:38px]">
      <RowHead>
        <Person name={row.name} email={row.email} href={href} ghost={row.state !== 'accepted'} />
      </RowHead>
      <Cell>
        <State row={row} words={words} reading={reading} />
      </Cell>
      <Cell fold label={t('columns.profile')}>
        {profileName(words.profiles, row)}
      </Cell>
      <Cell fold label={t('columns.departments')} className="md:max-mid:hidden">
        <DepartmentList names={row.departments} all={row.allDepartments} allWord={words.users('all')} />
      </Cell>
      <Cell fold label={t('columns.invitedBy')} className="md:max-wide:hidden">
        <span className="block truncate" title={row.invitedBy}>
          {row.invitedBy}
        </span>
      </Cell>
      <Cell fold label={t('columns.sent')} className="text-text-2">
        <span className="grid leading-4.5">
          <Moment at={row.sentAt} otherwise={t('notSent')} reading={reading} />
          {row.attempt > 1 ? (
            <small className="text-meta text-text-3">{t('attempt', { n: row.attempt })}</small>
          ) : null}
        </span>
      </Cell>
      <Cell fold label={isOpen ? t('columns.expires') : t('columns.ended')} className="text-text-2">
        <Moment at={isOpen ? row.expiresAt : row.endedAt} otherwise="–" reading={reading} />
      </Cell>
      <RowMore label={words.users('detailsOf', { name })} />
      <Cell className="md:text-end!">
        {href ? (
          <InvitationMenu
            user={{ id: row.userId, email: row.email }}
            label={words.actions('for', { name })}
            href={href}
            actions={possibleActions(user)}
            reminded={reminded}
          />
        ) : null}
      </Cell>
    </tr>
  )
}

function State({ row, words, reading }: Pick<RowProps, 'row' | 'words' | 'reading'>) {
  const { t, status } = words
  if (row.state === 'accepted') return <Status kind="active">{status('accepted')}</Status>
  if (row.state === 'revoked' || row.state === 'declined') {
    return <Status kind="deactivated">{status(row.state)}</Status>
  }
  if (row.isExpired) return <Status kind="expired">{t('expired')}</Status>
  if (!row.isSent) {
    return (
      <Status kind="not-invited" detail={t('notSent')}>
        {t('pending')}
      </Status>
    )
  }
  const left = row.expiresAt ? (row.expiresAt.getTime() - reading.now.getTime()) / DAY : undefined

  return (
    <Status kind="invited" daysLeft={left}>
      {t('pending')}
    </Status>
  )
}

const DAY = 24 * 3600 * 1000

function Moment({ at, otherwise, reading }: { at: Date | null; otherwise: string; reading: Reading }) {
  if (!at) return <span className="text-text-3">{otherwise}</span>
  return (
    <time dateTime={at.toISOString()} title={formatDateTime(at, reading)}>
      {formatRelative(at, reading)}
    </time>
  )
}
