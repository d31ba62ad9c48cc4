import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { isSignUpOpen } from '#lib/auth/is-sign-up-open.ts'
import { currentPerson } from '#lib/auth/session.ts'
import { outside } from '#lib/transaction.ts'
import { AuthFrame } from '../../auth-frame.tsx'
import { Founding } from '../../founding.tsx'
import { found } from '../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('signUp.title') }
}

export default async function SignUp() {
  if (await currentPerson()) redirect('/')
  const t = await getTranslations('auth')
  const signIn = (
    <p>
      {t('signUp.haveAccount')}{' '}
      <Link href="/sign-in" className="link">
        {t('signIn.submit')}
      </Link>
    </p>
  )
  if (!(await outside(isSignUpOpen))) {
    return (
      <AuthFrame title={t('signUp.closedTitle')} below={signIn}>
        <p className="text-text-2">{t('signUp.closed')}</p>
      </AuthFrame>
    )
  }

  return (
    <AuthFrame title={t('signUp.title')} subtitle={t('signUp.lead')} below={signIn}>
      <Founding action={found} submit={t('signUp.submit')} />
    </AuthFrame>
  )
}
