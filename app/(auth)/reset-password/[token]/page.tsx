import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readLink } from '#lib/auth/account-links.ts'
import { outside } from '#lib/transaction.ts'
import { AuthFrame } from '../../../auth-frame.tsx'
import { DeadLink } from '../../dead-link.tsx'
import { ResetForm } from './reset-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('reset.title') }
}

export default async function ResetPassword({ params }: PageProps<'/reset-password/[token]'>) {
  const { token } = await params
  const t = await getTranslations('auth')
  const link = await outside((tx) => readLink(tx, token, 'reset_password'))
  if (!link) return <DeadLink href="/forgot-password" action={t('reset.again')} help={t('reset.dead')} />

  return (
    <AuthFrame title={t('reset.title')} subtitle={link.email}>
      <ResetForm token={token} email={link.email} />
    </AuthFrame>
  )
}
