import { getLocale, getTranslations } from 'next-intl/server'
import { formatDateTime } from '#lib/locales/format.ts'
import type { getMail } from '#lib/outbox/read-mailbox.ts'
import { MailState } from '../mail-state.tsx'

type Mail = NonNullable<Awaited<ReturnType<typeof getMail>>>

/** Who a mail is from and to, and how far it has come. */
export async function MailFacts({ mail }: { mail: Mail }) {
  const t = await getTranslations('mailbox')
  const locale = await getLocale()
  const time = (at: Date | null) =>
    at ? formatDateTime(at, { locale, timeZone: 'UTC', withZone: true }) : null
  const facts = [
    [t('to'), mail.message?.to],
    [t('from'), mail.message?.from],
    [t('replyTo'), mail.message?.replyTo],
    [t('template'), mail.template],
    [t('queued'), time(mail.createdAt)],
    [t('sentAt'), time(mail.sentAt)],
  ] as const

  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6 gap-y-1.5 text-control">
      {facts.map(([name, value]) =>
        value ? (
          <div key={name} className="contents">
            <dt className="text-text-3">{name}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ) : null,
      )}
      <dt className="text-text-3">{t('state')}</dt>
      <dd>
        <MailState state={mail.state} problem={mail.problem} />
      </dd>
    </dl>
  )
}
