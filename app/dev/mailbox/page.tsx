import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import * as z from 'zod/mini'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { currentOperator } from '#lib/doors/operator.ts'
import { provider } from '#lib/outbox/provider.ts'
import { listMails } from '#lib/outbox/read-mailbox.ts'
import { outside } from '#lib/transaction.ts'
import { AuthFrame } from '../../auth-frame.tsx'
import { KeyForm } from './key-form.tsx'
import { MailTable } from './mail-table.tsx'
import { MailboxFrame } from './mailbox-frame.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mailbox'))('title') }
}

/** Every mail there was, newest first, for the deployment operator. What they say is kept only where none is sent. */
export default async function Mailbox({ searchParams }: PageProps<'/dev/mailbox'>) {
  const t = await getTranslations('mailbox')
  const operator = await currentOperator()
  if (!operator) {
    return (
      <AuthFrame title={t('title')} subtitle={t('key.lead')}>
        <KeyForm label={t('key.label')} hint={t('key.hint')} submit={t('key.submit')} />
      </AuthFrame>
    )
  }
  const before = z.uuid().safeParse((await searchParams).before).data ?? null
  const { mails, older } = await outside((tx) => listMails(tx, operator, before))

  return (
    <MailboxFrame title={t('title')} description={t(provider().keepsMails ? 'kept' : 'sent')}>
      {mails.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>
      ) : (
        <MailTable mails={mails} />
      )}
      {older || before ? (
        <Pager
          label={t('pages')}
          previous={before ? '/dev/mailbox' : undefined}
          next={older ? `/dev/mailbox?before=${older}` : undefined}
        />
      ) : null}
    </MailboxFrame>
  )
}
