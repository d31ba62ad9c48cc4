import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import * as z from 'zod/mini'
import { Note } from '#components/ui/note.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { currentOperator } from '#lib/doors/operator.ts'
import { getMail } from '#lib/outbox/read-mailbox.ts'
import { outside } from '#lib/transaction.ts'
import { MailboxFrame } from '../mailbox-frame.tsx'
import { MailFacts } from './mail-facts.tsx'
import { MailText } from './mail-text.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mailbox'))('title') }
}

/** One mail as it was made: its text, and its HTML in a frame that may do nothing but follow a link. */
export default async function Mail({ params }: PageProps<'/dev/mailbox/[id]'>) {
  const operator = await currentOperator()
  if (!operator) redirect('/dev/mailbox')
  const id = z.uuid().safeParse((await params).id).data
  const mail = id ? await outside((tx) => getMail(tx, operator, id)) : null
  if (!mail) notFound()
  const t = await getTranslations('mailbox')
  const crumbs = [{ href: '/dev/mailbox', label: t('title') }]

  return (
    <MailboxFrame title={mail.message?.subject ?? mail.template} crumbs={crumbs} crumbsLabel={t('crumbs')}>
      <MailFacts mail={mail} />
      {mail.message ? (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Panel title={t('html')} flush>
            <iframe
              src={`/dev/mailbox/${mail.id}/html`}
              title={t('frame', { subject: mail.message.subject })}
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              className="mt-3 block h-200 w-full rounded-b-card border-t border-border"
            />
          </Panel>
          <Panel title={t('text')}>
            <MailText text={mail.message.text} />
          </Panel>
        </div>
      ) : (
        <Note>{t(mail.state === 'sent' ? 'notKept' : 'notMade')}</Note>
      )}
    </MailboxFrame>
  )
}
