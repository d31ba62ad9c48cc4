import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { AuthFrame } from '../../auth-frame.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('checkEmail.title') }
}

/** After signing up: the same words whether the address was new or not. */
export default async function CheckEmail() {
  const t = await getTranslations('auth')

  return (
    <AuthFrame title={t('checkEmail.title')}>
      <p>{t('checkEmail.sent')}</p>
      <p className="text-text-2">{t('sent.nothing')}</p>
      <p>
        <Link href="/sign-in" className="link">
          {t('checkEmail.signIn')}
        </Link>
      </p>
    </AuthFrame>
  )
}
