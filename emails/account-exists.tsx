import type { Locale } from '#lib/locales/locales.ts'
import { Action, OtherWay } from './action.tsx'
import { Aside, Lead, Rule } from './blocks.tsx'
import type { Mail } from './mail.ts'
import { words } from './words.ts'

export interface AccountExistsProps {
  signInLink: string
  resetLink: string
}

/** To an account whose address somebody tried to sign up with: the screen tells nobody that it exists, this mail does. */
export function accountExists({ signInLink, resetLink }: AccountExistsProps, locale: Locale): Mail {
  const t = words(locale)

  return {
    subject: t('accountExists.subject'),
    preview: t('accountExists.preview'),
    title: t('accountExists.subject'),
    organizationName: null,
    content: (
      <>
        <Lead>{t('accountExists.lead')}</Lead>
        <Action label={t('accountExists.button')} href={signInLink} fallback={t('layout.fallback')} />
        <Rule />
        <OtherWay label={t('accountExists.forgotten')} href={resetLink} />
        <Aside>{t('accountExists.unexpected')}</Aside>
      </>
    ),
  }
}
