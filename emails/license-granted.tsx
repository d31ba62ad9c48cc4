import type { Locale } from '#lib/locales/locales.ts'
import { Action } from './action.tsx'
import { Lead } from './blocks.tsx'
import type { Mail } from './mail.ts'
import { marked } from './user-text.ts'
import { words } from './words.ts'

export interface LicenseGrantedProps {
  organizationName: string
  link: string
}

/** To somebody who waited for a license and now holds one. */
export function licenseGranted({ organizationName, link }: LicenseGrantedProps, locale: Locale): Mail {
  const t = words(locale)
  const organization = marked(organizationName)
  const subject = t('licenseGranted.subject', { organization })

  return {
    subject,
    preview: t('licenseGranted.preview'),
    title: subject,
    organizationName,
    content: (
      <>
        <Lead>{t('licenseGranted.lead')}</Lead>
        <Action
          label={t('licenseGranted.button', { organization })}
          href={link}
          fallback={t('layout.fallback')}
        />
      </>
    ),
  }
}
