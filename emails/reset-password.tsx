import type { Locale } from '#lib/locales/locales.ts'
import { Action } from './action.tsx'
import { Aside, Lead, Rule } from './blocks.tsx'
import type { Mail } from './mail.ts'
import { words } from './words.ts'

export interface ResetPasswordProps {
  link: string
  minutes: number
}

/** To an account whose password somebody says is forgotten; nothing is mailed to an address without one. */
export function resetPassword({ link, minutes }: ResetPasswordProps, locale: Locale): Mail {
  const t = words(locale)

  return {
    subject: t('resetPassword.subject'),
    preview: t('resetPassword.preview', { minutes }),
    title: t('resetPassword.subject'),
    organizationName: null,
    content: (
      <>
        <Lead>{t('resetPassword.lead', { minutes })}</Lead>
        <Action label={t('resetPassword.button')} href={link} fallback={t('layout.fallback')} />
        <Rule />
        <Aside>{t('resetPassword.unexpected')}</Aside>
      </>
    ),
  }
}
