import type { Locale } from '#lib/locales/locales.ts'
import { Action } from './action.tsx'
import { Aside, Lead, Rule } from './blocks.tsx'
import { Details } from './details.tsx'
import type { Mail } from './mail.ts'
import { marked } from './user-text.ts'
import { words } from './words.ts'

export interface InvitationRequestedProps {
  inviteeName: string | null
  inviteeEmail: string
  organizationName: string
  usersLink: string
}

/** To the inviter: somebody opened an expired invitation and would like another. */
export function invitationRequested(props: InvitationRequestedProps, locale: Locale): Mail {
  const t = words(locale)
  const email = marked(props.inviteeEmail)
  const name = props.inviteeName === null ? null : marked(props.inviteeName)
  const invitee = name ?? email
  const organization = marked(props.organizationName)
  const subject = t('invitationRequested.subject', { invitee, organization })

  return {
    subject,
    preview: t('invitationRequested.preview'),
    title: subject,
    organizationName: props.organizationName,
    content: (
      <>
        <Lead>{t('invitationRequested.lead', { invitee, organization })}</Lead>
        <Details
          rows={[
            ...(name === null ? [] : [[t('invitationRequested.name'), name] as const]),
            [t('invitationRequested.email'), email],
          ]}
        />
        <Action
          label={t('invitationRequested.button')}
          href={props.usersLink}
          fallback={t('layout.fallback')}
        />
        <Rule />
        <Aside>{t('invitationRequested.next')}</Aside>
      </>
    ),
  }
}
