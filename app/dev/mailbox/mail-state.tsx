import { useTranslations } from 'next-intl'
import { Tag } from '#components/ui/tag.tsx'
import type { getMail } from '#lib/outbox/read-mailbox.ts'

type Mail = NonNullable<Awaited<ReturnType<typeof getMail>>>

const tones = {
  queued: 'neutral',
  claimed: 'neutral',
  sent: 'success',
  cancelled: 'warning',
  failed: 'danger',
} as const

/** How far a mail has come, with the reason where it came no further. */
export function MailState({ state, problem }: Pick<Mail, 'state' | 'problem'>) {
  const t = useTranslations('mailbox')

  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <Tag tone={tones[state]}>{t(`states.${state}`)}</Tag>
      {problem ? <code className="text-meta text-text-3 wrap-anywhere">{problem}</code> : null}
    </span>
  )
}
