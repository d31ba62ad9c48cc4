import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuthFrame } from '../../auth-frame.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accept'))('declined.title') }
}

/** After declining: a page of nobody's, so that going back tells nothing. */
export default async function Declined() {
  const t = await getTranslations('accept.declined')

  return <AuthFrame title={t('title')} subtitle={t('lead')} />
}
