import { getLocale, getTranslations } from 'next-intl/server'
import { givesAllDepartments } from '#lib/access/grantable.ts'
import { DEFAULT_PROFILE } from '#lib/access/profiles.ts'
import type { Allowed } from '#lib/actor.ts'
import type { Entrance } from '#lib/doors/enter.ts'
import { listDepartments } from '#lib/groups/queries.ts'
import { balanceForInvitees } from '#lib/invitations/check-addresses.ts'
import { loadExpiry } from '#lib/invitations/expiry.ts'
import { listOwnDomains } from '#lib/invitations/own-domains.ts'
import { formatDateTime } from '#lib/locales/format.ts'
import { defaultLocale, isLocale } from '#lib/locales/locales.ts'
import { listGrantableProfiles } from '#lib/profiles/queries.ts'

/** What the invite form starts from, read at once. */
export async function loadSetup({ actor, organization, read }: Entrance<Allowed<'users.invite'>>) {
  const { profiles, departments, license, ownDomains, expiresAt, givesAll } = await read(async (tx) => ({
    profiles: await listGrantableProfiles(tx, actor),
    departments: await listDepartments(tx, actor),
    license: await balanceForInvitees(tx, actor),
    ownDomains: await listOwnDomains(tx, actor),
    expiresAt: await loadExpiry(tx),
    givesAll: await givesAllDepartments(tx, actor),
  }))
  const names = await getTranslations('profiles.names')
  const grantable = profiles.filter((profile) => profile.grantable)
  const preselected = grantable.find(({ key }) => key === DEFAULT_PROFILE) ?? grantable[0]
  const locale = await getLocale()
  const { language, timeZone } = organization

  return {
    organization: {
      slug: organization.slug,
      name: organization.name,
      isConfirmed: organization.isConfirmed,
      language: isLocale(language) ? language : defaultLocale,
      timeZone,
    },
    /** Whose draft may be shown again: this person's, in this organization. */
    draftOf: `${actor.organizationId}/${actor.userId}`,
    profiles: grantable.map(({ id, key, name }) => ({ value: id, label: key ? names(key) : name })),
    defaultProfileId: preselected?.id ?? '',
    departments,
    /** Preselected where the inviter may give it. */
    allDepartments: givesAll,
    license,
    ownDomains,
    until: formatDateTime(expiresAt, { locale: isLocale(locale) ? locale : defaultLocale, timeZone }),
  }
}

export type InviteSetup = Awaited<ReturnType<typeof loadSetup>>
