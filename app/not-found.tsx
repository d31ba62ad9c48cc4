import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#components/ui/button.tsx'
import { Logo } from '#components/ui/logo.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('denial'))('notFoundTitle') }
}

/** The same for what does not exist and for what belongs to others. It travels with every page, so it is small. */
export default async function NotFound() {
  const t = await getTranslations('denial')

  return (
    <main id="main" className="grid min-h-dvh place-content-center p-6">
      <div className="grid max-w-110 justify-items-start gap-4">
        <Logo size="lg" />
        <h1 tabIndex={-1} className="text-h2">
          {t('notFoundTitle')}
        </h1>
        <p className="text-text-2">{t('notFound')}</p>
        <ButtonLink href="/" look="solid">
          {t('home')}
        </ButtonLink>
      </div>
    </main>
  )
}
