import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AuthCard } from '#components/layout/auth-card.tsx'
import { LanguagePicker } from '#components/layout/language-picker.tsx'
import { Words } from '#components/layout/words.tsx'
import { languageOptions } from '#lib/locales/locales.ts'
import { chooseLanguage } from './account/actions.ts'

type AuthFrameProps = {
  title: ReactNode
  subtitle?: ReactNode
  organization?: string
  below?: ReactNode
  /** More words that the forms inside use. */
  words?: Parameters<typeof Words>[0]['only']
  children?: ReactNode
}

/** The card that every page outside an organization stands in, with the choice of language and the words its forms use. */
export async function AuthFrame({ subtitle, words = [], children, ...card }: AuthFrameProps) {
  const language = (
    <LanguagePicker locale={await getLocale()} locales={languageOptions} choose={chooseLanguage} />
  )

  return (
    <AuthCard
      {...card}
      subtitle={subtitle && <span className="wrap-anywhere">{subtitle}</span>}
      language={language}
    >
      <Words only={['auth', 'errors', 'refusals', 'proof', ...words]}>{children}</Words>
    </AuthCard>
  )
}
