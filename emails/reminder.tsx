import { formatDateTime } from '#lib/locales/format.ts'
import type { Locale } from '#lib/locales/locales.ts'
import { Aside, Lead } from './blocks.tsx'
import type { Mail } from './mail.ts'
import { Offer, type OfferProps } from './offer.tsx'
import { marked } from './user-text.ts'
import { words } from './words.ts'

/** To an invitee who has not answered and soon cannot. */
export function reminder(props: OfferProps, locale: Locale): Mail {
  const t = words(locale)
  const inviter = marked(props.inviterName)
  const organization = marked(props.organizationName)
  const until = formatDateTime(props.expiresAt, { locale, timeZone: props.timeZone, withZone: true })

  return {
    subject: t('reminder.subject', { inviter, organization }),
    preview: t('reminder.preview', { until }),
    title: t('reminder.title', { organization }),
    organizationName: props.organizationName,
    contactEmail: props.inviterEmail,
    content: (
      <>
        <Lead>
          {props.inviteeFirstName === null
            ? t('reminder.lead', { inviter, organization })
            : t('reminder.leadNamed', { invitee: marked(props.inviteeFirstName), inviter, organization })}
        </Lead>
        <Offer props={props} locale={locale} />
        <Aside>{t('reminder.unexpected')}</Aside>
      </>
    ),
  }
}
