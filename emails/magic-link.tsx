import { formatDateTime } from '#lib/locales/format.ts'
import type { Locale } from '#lib/locales/locales.ts'
import { Action } from './action.tsx'
import { Aside, Lead, Rule } from './blocks.tsx'
import { Details } from './details.tsx'
import type { Mail } from './mail.ts'
import { words } from './words.ts'

export interface MagicLinkProps {
  link: string
  minutes: number
  requestedAt: Date | string
  timeZone: string
}

/** To an account that asked to sign in without a password. */
export function magicLink({ link, minutes, requestedAt, timeZone }: MagicLinkProps, locale: Locale): Mail {
  const t = words(locale)

  return {
    subject: t('magicLink.subject'),
    preview: t('magicLink.preview', { minutes }),
    title: t('magicLink.title'),
    organizationName: null,
    content: (
      <>
        <Lead>{t('magicLink.lead', { minutes })}</Lead>
        <Details
          rows={[
            [t('magicLink.requested'), formatDateTime(requestedAt, { locale, timeZone, withZone: true })],
          ]}
        />
        <Action label={t('magicLink.button')} href={link} fallback={t('layout.fallback')} />
        <Rule />
        <Aside>{t('magicLink.unexpected')}</Aside>
      </>
    ),
  }
}
