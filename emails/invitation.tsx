import { formatDateTime } from '#lib/locales/format.ts'
import type { Locale } from '#lib/locales/locales.ts'
import { Aside, Lead } from './blocks.tsx'
import type { Mail } from './mail.ts'
import { Note } from './note.tsx'
import { Offer, type OfferProps } from './offer.tsx'
import { lines, marked } from './user-text.ts'
import { words } from './words.ts'

export interface InvitationProps extends OfferProps {
  note: string | null
}

/** To the invitee. The link shows the invitation; it accepts nothing. */
export function invitation(props: InvitationProps, locale: Locale): Mail {
  const t = words(locale)
  const inviter = marked(props.inviterName)
  const organization = marked(props.organizationName)
  const until = formatDateTime(props.expiresAt, { locale, timeZone: props.timeZone, withZone: true })
  const subject = t('invitation.subject', { inviter, organization })
  const note = lines(props.note ?? '')

  return {
    subject,
    preview: t('invitation.preview', { until }),
    title: subject,
    organizationName: props.organizationName,
    contactEmail: props.inviterEmail,
    content: (
      <>
        <Lead>
          {props.inviteeFirstName === null
            ? t('invitation.lead', { inviter, organization })
            : t('invitation.leadNamed', { invitee: marked(props.inviteeFirstName), inviter, organization })}
        </Lead>
        {note.length > 0 && <Note from={t('invitation.note', { inviter })} text={note} />}
        <Offer props={props} locale={locale} />
        <Aside>{t('invitation.unexpected')}</Aside>
      </>
    ),
  }
}
