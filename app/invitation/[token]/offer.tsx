import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { profileName } from '#lib/access/profile-name.ts'
import type { LivePreview } from '#lib/invitations/preview.ts'
import { formatDateTime, formatRelative } from '#lib/locales/format.ts'

/** What is offered: as what, where, and until when. */
export async function Offer({ invitation }: { invitation: LivePreview }) {
  const t = await getTranslations('accept.details')
  const locale = await getLocale()
  const { departments, expiresAt, timeZone, now, profile } = invitation
  const names =
    departments === 'all'
      ? t('allDepartments')
      : new Intl.ListFormat(locale, { type: 'unit' }).format(departments)

  return (
    <dl className="border-y border-border py-2 text-control">
      <Line name={t('profile')}>{profileName(profile, locale)}</Line>
      {departments.length > 0 ? (
        <Line name={t('departments', { count: departments === 'all' ? 2 : departments.length })}>
          {names}
        </Line>
      ) : null}
      {expiresAt ? (
        <Line name={t('until')}>
          <time dateTime={expiresAt.toISOString()}>
            {formatDateTime(expiresAt, { locale, timeZone, withZone: true })}
          </time>{' '}
          <span className="whitespace-nowrap text-text-3">{formatRelative(expiresAt, { locale, now })}</span>
        </Line>
      ) : null}
    </dl>
  )
}

const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="grid grid-cols-[108px_minmax(0,1fr)] py-[3px]">
    <dt className="text-text-3">{name}</dt>
    <dd className="wrap-anywhere">{children}</dd>
  </div>
)
