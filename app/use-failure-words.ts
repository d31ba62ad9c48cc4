import { useTranslations } from 'next-intl'

/** The words of a failure in the reader's language. */
export function useFailureWords() {
  const t = useTranslations('failure')

  return {
    title: t('title'),
    text: t('text'),
    unavailable: { title: t('unavailable.title'), text: t('unavailable.text') },
    retry: t('retry'),
    reference: t('reference'),
  }
}
