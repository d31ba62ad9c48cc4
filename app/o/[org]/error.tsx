'use client'

import { useTranslations } from 'next-intl'
import { Failure } from '../../failure.tsx'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** A page of an organization that could not be made; the navigation stays. */
export default function OrganizationError({ error, reset }: Props) {
  const t = useTranslations('failure')
  const words = { title: t('title'), text: t('text'), retry: t('retry'), reference: t('reference') }

  return (
    <div className="px-(--gutter) pt-6">
      <Failure words={words} digest={error.digest} retry={reset} />
    </div>
  )
}
