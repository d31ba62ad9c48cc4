import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { Panel } from '#components/ui/panel.tsx'
import { Cell, Column, RowHead, Table } from '#components/ui/table.tsx'
import { formatDateTime } from '#lib/locales/format.ts'
import type { listMails } from '#lib/outbox/read-mailbox.ts'
import { MailState } from './mail-state.tsx'

type Mail = Awaited<ReturnType<typeof listMails>>['mails'][number]

/** Mails by whom they went to and what about; where that was not kept, by their template. */
export async function MailTable({ mails }: { mails: readonly Mail[] }) {
  const t = await getTranslations('mailbox')
  const locale = await getLocale()

  return (
    <Panel flush className="overflow-hidden">
      <Table caption={t('caption')} place="panel">
        <thead>
          <tr>
            <Column>{t('subject')}</Column>
            <Column>{t('to')}</Column>
            <Column>{t('state')}</Column>
            <Column>{t('queued')}</Column>
          </tr>
        </thead>
        <tbody>
          {mails.map((mail) => (
            <tr key={mail.id}>
              <RowHead>
                <Link href={`/dev/mailbox/${mail.id}`} className="link wrap-anywhere">
                  {mail.message?.subject ?? mail.template}
                </Link>
              </RowHead>
              <Cell label={t('to')} className="wrap-anywhere">
                {mail.message?.to ?? '–'}
              </Cell>
              <Cell label={t('state')}>
                <MailState state={mail.state} problem={mail.problem} />
              </Cell>
              <Cell label={t('queued')}>
                <time dateTime={mail.createdAt.toISOString()}>
                  {formatDateTime(mail.createdAt, { locale, timeZone: 'UTC', withZone: true })}
                </time>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  )
}
