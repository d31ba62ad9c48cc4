import { formatDateTime } from '#lib/locales/format.ts'
import type { Locale } from '#lib/locales/locales.ts'
import { Action } from './action.tsx'
import { Lead } from './blocks.tsx'
import { Details } from './details.tsx'
import type { Mail } from './mail.ts'
import { words } from './words.ts'

export interface PasswordChangedProps {
  at: Date | string
  timeZone: string
  resetLink: string
}

/** To an account after its password changed, so that a change by somebody else does not pass unnoticed. */
export function passwordChanged({ at, timeZone, resetLink }: PasswordChangedProps, locale: Locale): Mail {
  const t = words(locale)
  const when = formatDateTime(at, { locale, timeZone, withZone: true })

  return {
    subject: t('passwordChanged.subject'),
    preview: t('passwordChanged.preview', { at: when }),
    title: t('passwordChanged.subject'),
    organizationName: null,
    content: (
      <>
        <Lead>{t('passwordChanged.lead')}</Lead>
        <Details rows={[[t('passwordChanged.at'), when]]} />
        <Lead>{t('passwordChanged.notYou')}</Lead>
        <Action label={t('passwordChanged.button')} href={resetLink} fallback={t('layout.fallback')} />
      </>
    ),
  }
}
