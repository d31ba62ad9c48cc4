import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { isSetupToken } from '#lib/auth/set-up.ts'
import { outside } from '#lib/transaction.ts'
import { AuthFrame } from '../auth-frame.tsx'
import { Founding } from '../founding.tsx'
import { foundFirst } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('setup'))('title') }
}

/** The first run: whoever holds the link printed at the start founds the first organization. */
export default async function Setup({ searchParams }: PageProps<'/setup'>) {
  const { token } = await searchParams
  const t = await getTranslations('setup')
  if (typeof token !== 'string' || !(await outside((tx) => isSetupToken(tx, token)))) {
    return (
      <AuthFrame title={t('deadTitle')}>
        <p className="text-text-2">{t('dead')}</p>
        <p>
          <Link href="/sign-in" className="link">
            {t('signIn')}
          </Link>
        </p>
      </AuthFrame>
    )
  }

  return (
    <AuthFrame title={t('title')} subtitle={t('lead')}>
      <Founding action={foundFirst} submit={t('submit')} token={token} />
    </AuthFrame>
  )
}
