import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Note } from '#components/ui/note.tsx'
import { isSignUpOpen } from '#lib/auth/is-sign-up-open.ts'
import { currentPerson } from '#lib/auth/session.ts'
import { invitedAddress } from '#lib/invitations/path.ts'
import { safePath } from '#lib/safe-path.ts'
import { outside } from '#lib/transaction.ts'
import { AuthFrame } from '../../auth-frame.tsx'
import { SignInForm } from './sign-in-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('signIn.title') }
}

export default async function SignIn({ searchParams }: PageProps<'/sign-in'>) {
  const { next, changed } = await searchParams
  const path = safePath(next)
  if (await currentPerson()) redirect(path ?? '/')
  const email = await outside((tx) => invitedAddress(tx, path))
  const t = await getTranslations('auth')
  const signUp = (await outside(isSignUpOpen)) ? (
    <p>
      {t('signIn.noAccount')}{' '}
      <Link href="/sign-up" className="link">
        {t('signIn.signUp')}
      </Link>
    </p>
  ) : null

  return (
    <AuthFrame title={t('signIn.title')} below={signUp}>
      {changed === 'password' ? <Note tone="success">{t('signIn.passwordChanged')}</Note> : null}
      <SignInForm next={path ?? ''} email={email ?? ''} />
    </AuthFrame>
  )
}
