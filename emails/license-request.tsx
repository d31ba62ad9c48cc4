import type { Locale } from '#lib/locales/locales.ts'
import { Action } from './action.tsx'
import { Aside, Lead, Rule } from './blocks.tsx'
import { Details } from './details.tsx'
import type { Mail } from './mail.ts'
import { marked } from './user-text.ts'
import { words } from './words.ts'

export interface LicenseRequestProps {
  waitingName: string
  waitingEmail: string
  organizationName: string
  planName: string
  requestedByName: string | null
  licensesLink: string
}

/** To the super admin: somebody accepted and waits, because no license is free. */
export function licenseRequest(props: LicenseRequestProps, locale: Locale): Mail {
  const t = words(locale)
  const waiting = marked(props.waitingName)
  const organization = marked(props.organizationName)
  const plan = marked(props.planName)
  const subject = t('licenseRequest.subject', { waiting, organization })
  const by = props.requestedByName

  return {
    subject,
    preview: t('licenseRequest.preview', { plan }),
    title: subject,
    organizationName: props.organizationName,
    content: (
      <>
        <Lead>{t('licenseRequest.lead', { waiting, organization })}</Lead>
        <Details
          rows={[
            [t('licenseRequest.name'), waiting],
            [t('licenseRequest.email'), marked(props.waitingEmail)],
            [t('licenseRequest.plan'), plan],
            ...(by === null ? [] : [[t('licenseRequest.requestedBy'), marked(by)] as const]),
          ]}
        />
        <Action
          label={t('licenseRequest.button')}
          href={props.licensesLink}
          fallback={t('layout.fallback')}
        />
        <Rule />
        <Aside>{t('licenseRequest.next')}</Aside>
      </>
    ),
  }
}
