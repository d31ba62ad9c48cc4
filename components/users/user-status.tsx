import type { getTranslations } from 'next-intl/server'
import { Status, type StatusKind } from '#components/ui/status.tsx'
import { formatRelative } from '#lib/locales/format.ts'
import type { Locale } from '#lib/locales/locales.ts'

/** What it takes to say a time to this reader. */
export type Reading = { readonly locale: Locale; readonly timeZone: string; readonly now: Date }

type Words = Awaited<ReturnType<typeof getTranslations<'status'>>>

export type WithStatus = {
  status: 'not_invited' | 'invited' | 'waiting' | 'active' | 'deactivated' | 'deleted'
  isExpired: boolean
  isSaved?: boolean
  expiresAt: Date | null
  deactivatedAt: Date | null
  createdAt: Date
  source: string
  plan: string | null
}

const DAY = 24 * 3600 * 1000

/** Where a user stands between being added and being active, and since or until when. */
export function UserStatus({ user, t, reading }: { user: WithStatus; t: Words; reading: Reading }) {
  const { kind, word, detail } = read(user, t, reading)
  const daysLeft = user.expiresAt ? (user.expiresAt.getTime() - reading.now.getTime()) / DAY : undefined

  return (
    <Status kind={kind} daysLeft={daysLeft} detail={detail}>
      {word}
    </Status>
  )
}

function read(
  user: WithStatus,
  t: Words,
  reading: Reading,
): { kind: StatusKind; word: string; detail?: string | undefined } {
  const when = (date: Date | null) => (date ? formatRelative(date, reading) : undefined)

  switch (user.status) {
    case 'active':
      return { kind: 'active', word: t('active') }
    case 'invited':
      return user.isExpired
        ? { kind: 'expired', word: t('expired'), detail: when(user.expiresAt) }
        : {
            kind: 'invited',
            word: t('invited'),
            detail: user.expiresAt
              ? t('expires', { when: formatRelative(user.expiresAt, reading) })
              : undefined,
          }
    case 'waiting':
      return {
        kind: 'waiting',
        word: t('waiting'),
        detail: user.plan ? t('forPlan', { plan: user.plan }) : undefined,
      }
    case 'not_invited':
      return { kind: 'not-invited', word: t('notInvited'), detail: sinceAdded(user, t, reading) }
    default:
      return {
        kind: 'deactivated',
        word: t(user.status),
        detail: when(user.deactivatedAt),
      }
  }
}

function sinceAdded(user: WithStatus, t: Words, reading: Reading) {
  if (user.isSaved) return t('saved')
  const when = formatRelative(user.createdAt, reading)

  return user.source === 'import' ? t('imported', { when }) : t('added', { when })
}
