import { Globe } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { LanguageSelect } from './language-select.tsx'

export type LanguagePickerProps = {
  locale: string
  locales: readonly { value: string; label: string }[]
  /** Receives the field `locale`. */
  choose: (form: FormData) => Promise<void>
}

/** The language of the pages for those who are not signed in. */
export function LanguagePicker({ locale, locales, choose }: LanguagePickerProps) {
  const t = useTranslations('shell')
  return (
    <form action={choose} className="inline-flex items-center text-text-3">
      <Icon of={Globe} />
      <LanguageSelect label={t('language')} locale={locale} locales={locales} />
      <noscript>
        <Button type="submit" look="ghost" size="sm">
          {t('change')}
        </Button>
      </noscript>
    </form>
  )
}
