import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Note } from '#components/ui/note.tsx'
import { readLink } from '#lib/auth/account-links.ts'
import { outside } from '#lib/transaction.ts'
import { AuthFrame } from '../../../auth-frame.tsx'
import { enterByLink } from '../../actions.ts'
import { DeadLink } from '../../dead-link.tsx'
import { LinkForm } from '../../link-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('signIn.title') }
}

export default async function MagicLink({ params }: PageProps<'/magic/[token]'>) {
  const { token } = await params
  const t = await getTranslations('auth')
  const link = await outside((tx) => readLink(tx, token, 'sign_in'))
  if (!link) return <DeadLink href="/sign-in" action={t('signIn.submit')} help={t('magic.dead')} />

  return (
    <AuthFrame title={t('signIn.title')} subtitle={t('magic.as', { email: link.email })}>
      {link.passwordHash && !link.isConfirmed ? <Note tone="warning">{t('magic.endsPassword')}</Note> : null}
      <LinkForm action={enterByLink} token={token}>
        {t('signIn.submit')}
      </LinkForm>
    </AuthFrame>
  )
}
