'use client'

import { useTranslations } from 'next-intl'
import { Failure } from './failure.tsx'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** A page that could not be made. */
export default function PageError({ error, reset }: Props) {
  const t = useTranslations('failure')
  const words = { title: t('title'), text: t('text'), retry: t('retry'), reference: t('reference') }

  return (
    <main id="main" className="grid min-h-dvh place-content-center p-6">
      <Failure words={words} digest={error.digest} retry={reset} />
    </main>
  )
}
