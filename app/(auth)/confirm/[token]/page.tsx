import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readLink } from '#lib/auth/account-links.ts'
import { currentPerson } from '#lib/auth/session.ts'
import { outside } from '#lib/transaction.ts'
import { AuthFrame } from '../../../auth-frame.tsx'
import { confirm, startAnew } from '../../actions.ts'
import { DeadLink } from '../../dead-link.tsx'
import { LinkForm } from '../../link-form.tsx'
import { ConfirmForm } from './confirm-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('confirm.title') }
}

/** One button for whoever is signed in with the address; a stranger to this browser shows that they made the account. */
export default async function Confirm({ params }: PageProps<'/confirm/[token]'>) {
  const { token } = await params
  const t = await getTranslations('auth')
  const link = await outside((tx) => readLink(tx, token, 'confirm_email'))
  if (!link) return <DeadLink href="/sign-in" action={t('signIn.submit')} help={t('confirm.dead')} />
  const isSignedIn = (await currentPerson())?.accountId === link.accountId
  const card = { title: t('confirm.title'), subtitle: link.email }
  if (isSignedIn || !link.passwordHash) {
    return (
      <AuthFrame {...card}>
        <LinkForm action={isSignedIn ? confirm : startAnew} token={token}>
          {t('confirm.submit')}
        </LinkForm>
      </AuthFrame>
    )
  }

  return (
    <AuthFrame {...card}>
      <ConfirmForm token={token} email={link.email} />
      <div className="grid gap-3 border-t border-border pt-5">
        <p className="text-text-2">{t('confirm.notYou')}</p>
        <LinkForm action={startAnew} token={token} look="outline">
          {t('confirm.startAnew')}
        </LinkForm>
      </div>
    </AuthFrame>
  )
}
