import type { getTranslations } from 'next-intl/server'
import type { Attempt, UserDetails } from '#lib/users/get-user.ts'

type Words = Awaited<ReturnType<typeof getTranslations<'users'>>>

/** One thing that happened: `bad` failed, `good` is how they joined. */
export type Moment = {
  at: Date
  title: string
  detail?: string
  tone: 'plain' | 'bad' | 'good'
}

/** How somebody came in, from being added to the answer of their last invitation, the oldest first. */
export function timelineOf(t: Words, user: UserDetails, attempts: readonly Attempt[]): Moment[] {
  const added: Moment = {
    at: user.createdAt,
    title: user.addedBy ? t('timeline.added', { name: user.addedBy }) : t('timeline.founded'),
    detail: t(`timeline.${user.source}`),
    tone: 'plain',
  }

  return [added, ...attempts.toReversed().flatMap((attempt) => momentsOf(t, attempt))]
}

function momentsOf(t: Words, attempt: Attempt): Moment[] {
  const { sentAt, copiedAt, remindedAt, reminders, createdAt, email, invitedBy: name } = attempt
  const again = attempt.attempt > 1
  const start: Moment = {
    at: sentAt ?? createdAt,
    title: sentAt
      ? t(again ? 'timeline.sentAgain' : 'timeline.sent', { name })
      : t('timeline.saved', { name }),
    detail: again ? t('timeline.attempt', { n: attempt.attempt, email }) : t('timeline.to', { email }),
    tone: 'plain',
  }
  const between: Moment[] = [
    ...(copiedAt ? [{ at: copiedAt, title: t('timeline.copied'), tone: 'plain' as const }] : []),
    ...(remindedAt
      ? [{ at: remindedAt, title: t('timeline.reminded', { count: reminders }), tone: 'plain' as const }]
      : []),
  ]

  return [start, ...between.sort((one, other) => one.at.getTime() - other.at.getTime()), ...endOf(t, attempt)]
}

function endOf(t: Words, { state, endedAt, expiresAt, isExpired }: Attempt): Moment[] {
  const ranOut = isExpired || (expiresAt && endedAt && expiresAt <= endedAt)
  const expired: Moment[] =
    ranOut && expiresAt ? [{ at: expiresAt, title: t('timeline.expired'), tone: 'bad' }] : []
  if (!endedAt || state === 'open' || state === 'replaced') return expired
  const tone = state === 'accepted' ? 'good' : 'bad'

  return [...expired, { at: endedAt, title: t(`timeline.${state}`), tone }]
}
