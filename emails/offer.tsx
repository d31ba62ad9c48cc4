import { formatDateTime } from '#lib/locales/format.ts'
import type { Locale } from '#lib/locales/locales.ts'
import { Action } from './action.tsx'
import { Rule } from './blocks.tsx'
import { Details } from './details.tsx'
import { Steps } from './steps.tsx'
import { lines, marked } from './user-text.ts'
import { words } from './words.ts'

export interface OfferProps {
  organizationName: string
  inviterName: string
  /** Whom the invitee may ask. */
  inviterEmail?: string | null
  inviteeFirstName: string | null
  profileName: string
  departmentNames: readonly string[] | 'all'
  expiresAt: Date | string
  timeZone: string
  link: string
  /** The organization's own words, a step a line. */
  gettingStarted: string | null
}

/** What an invitation offers, until when, and the way to it: the body that invitation and reminder share. */
export function Offer({ props, locale }: { props: OfferProps; locale: Locale }) {
  const t = words(locale)
  const steps = lines(props.gettingStarted ?? '')
  const until = formatDateTime(props.expiresAt, { locale, timeZone: props.timeZone, withZone: true })

  return (
    <>
      <Details
        rows={[
          [t('invitation.profile'), marked(props.profileName)],
          ...departments(props.departmentNames, locale),
          [t('invitation.until'), until],
        ]}
      />
      <Action label={t('invitation.button')} href={props.link} fallback={t('layout.fallback')} />
      <Rule />
      {steps.length > 0 && (
        <>
          <Steps title={t('invitation.gettingStarted')} steps={steps} />
          <Rule />
        </>
      )}
    </>
  )
}

function departments(names: OfferProps['departmentNames'], locale: Locale): [string, string][] {
  const t = words(locale)
  if (names === 'all') return [[t('invitation.departments', { count: 2 }), t('invitation.allDepartments')]]
  if (names.length === 0) return []
  return [[t('invitation.departments', { count: names.length }), names.map(marked).join(', ')]]
}
