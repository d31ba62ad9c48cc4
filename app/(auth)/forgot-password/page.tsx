import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { AuthFrame } from '../../auth-frame.tsx'
import { ForgotForm } from './forgot-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('forgot.title') }
}

export default async function ForgotPassword() {
  const t = await getTranslations('auth')
  const back = (
    <Link href="/sign-in" className="link">
      {t('forgot.back')}
    </Link>
  )

  return (
    <AuthFrame title={t('forgot.title')} subtitle={t('forgot.lead')} below={back}>
      <ForgotForm />
    </AuthFrame>
  )
}
