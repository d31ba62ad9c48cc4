import { and, asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '#db/connect.ts'
import {
  accounts,
  groups,
  invitations,
  organizations,
  profiles,
  userGroups,
  users,
} from '#db/schema/index.ts'
import type { EmailProps } from '#emails/index.ts'
import { profileName } from '#lib/access/profile-name.ts'
import { env } from '#lib/env.ts'
import { defaultLocale, isLocale } from '#lib/locales/locales.ts'
import { deriveToken } from '#lib/tokens.ts'
import { type Compose, cancel, type Queued } from './composing.ts'

export const composeInvitation: Compose<'invitation'> = async (tx, row) => {
  const offer = await loadOffer(tx, row)
  if ('cancelled' in offer) return offer

  return { ...offer, props: { ...offer.props, note: offer.note || null } }
}

export const composeReminder: Compose<'reminder'> = loadOffer

/** Tells the inviter, or the super admin where the inviter has left, that somebody asks for a new invitation. */
export const composeInvitationRequested: Compose<'invitation-requested'> = async (tx, row) => {
  const found = await loadInvitation(tx, row)
  if (!found) return cancel('invitation_gone')
  if (found.state !== 'open' || found.user.status !== 'invited') return cancel('invitation_ended')
  if (!found.isExpired) return cancel('invitation_open')
  const { organization, inviter, user } = found
  const reader = inviter.isActive ? inviter : found.superAdmin
  const language = (await languageOf(tx, reader.accountId)) ?? organization.language

  return {
    to: reader.email,
    locale: isLocale(language) ? language : defaultLocale,
    props: {
      inviteeName: user.name || null,
      inviteeEmail: found.email,
      organizationName: organization.name,
      usersLink: `${env().APP_URL}/o/${organization.slug}/users?q=${encodeURIComponent(found.email)}`,
    },
  }
}

/** What an invitation offers, while it can still be taken: open, not run out, at the address its user has now. */
async function loadOffer(tx: Tx, row: Queued) {
  const found = await loadInvitation(tx, row)
  if (!found) return cancel('invitation_gone')
  if (found.state !== 'open') return cancel(`invitation_${found.state}`)
  if (found.isExpired) return cancel('invitation_expired')
  if (!found.expiresAt || !found.organization.isConfirmed) return cancel('organization_unconfirmed')
  if (found.user.status !== 'invited') return cancel('user_not_invited')
  if (found.user.email !== found.email) return cancel('address_changed')
  const { organization, user, inviter } = found
  const locale = isLocale(found.language) ? found.language : defaultLocale
  const token = deriveToken('invitation', organization.id, found.id, found.attempt)
  const props: EmailProps<'reminder'> = {
    organizationName: organization.name,
    inviterName: inviter.name || inviter.email,
    inviterEmail: inviter.email,
    inviteeFirstName: user.firstName || null,
    profileName: profileName(found.profile, locale),
    departmentNames: user.allDepartments ? 'all' : await loadDepartments(tx, organization.id, user.id),
    expiresAt: found.expiresAt,
    timeZone: organization.timeZone,
    link: `${env().APP_URL}/invitation/${token}`,
    gettingStarted: organization.gettingStarted,
  }

  return { to: found.email, locale, replyTo: inviter.email, props, note: found.note }
}

const inviter = alias(users, 'inviter')
const superAdmin = alias(users, 'super_admin')

const person = (table: typeof users | typeof inviter | typeof superAdmin) => ({
  name: table.name,
  email: table.email,
  accountId: table.accountId,
  isActive: sql<boolean>`${table.status} = 'active'`,
})

async function loadInvitation(tx: Tx, { organizationId, invitationId }: Queued) {
  if (!organizationId || !invitationId) return undefined
  const [row] = await tx
    .select({
      id: invitations.id,
      email: invitations.email,
      state: invitations.state,
      attempt: invitations.attempt,
      note: invitations.note,
      language: invitations.language,
      expiresAt: invitations.expiresAt,
      isExpired: sql<boolean>`coalesce(${invitations.expiresAt} <= now(), false)`,
      organization: {
        id: organizations.id,
        slug: organizations.slug,
        name: organizations.name,
        language: organizations.language,
        timeZone: organizations.timeZone,
        gettingStarted: organizations.gettingStarted,
        isConfirmed: sql<boolean>`${organizations.confirmedAt} is not null`,
      },
      user: {
        id: users.id,
        email: users.email,
        name: users.name,
        firstName: users.firstName,
        status: users.status,
        allDepartments: users.allDepartments,
      },
      profile: { key: profiles.key, name: profiles.name },
      inviter: person(inviter),
      superAdmin: person(superAdmin),
    })
    .from(invitations)
    .innerJoin(organizations, eq(organizations.id, invitations.organizationId))
    .innerJoin(users, and(eq(users.organizationId, organizationId), eq(users.id, invitations.userId)))
    .innerJoin(profiles, and(eq(profiles.organizationId, organizationId), eq(profiles.id, users.profileId)))
    .innerJoin(
      inviter,
      and(eq(inviter.organizationId, organizationId), eq(inviter.id, invitations.invitedById)),
    )
    .innerJoin(
      superAdmin,
      and(eq(superAdmin.organizationId, organizationId), eq(superAdmin.id, organizations.superAdminId)),
    )
    .where(and(eq(invitations.organizationId, organizationId), eq(invitations.id, invitationId)))

  return row
}

async function loadDepartments(tx: Tx, organizationId: string, userId: string) {
  const rows = await tx
    .select({ name: groups.name })
    .from(userGroups)
    .innerJoin(groups, and(eq(groups.organizationId, organizationId), eq(groups.id, userGroups.groupId)))
    .where(
      and(
        eq(userGroups.organizationId, organizationId),
        eq(userGroups.userId, userId),
        eq(groups.kind, 'department'),
      ),
    )
    .orderBy(asc(groups.name))

  return rows.map(({ name }) => name)
}

/** The language somebody reads in, where they have an account. */
export async function languageOf(tx: Tx, accountId: string | null) {
  if (!accountId) return undefined
  const [account] = await tx
    .select({ language: accounts.language })
    .from(accounts)
    .where(eq(accounts.id, accountId))

  return account?.language
}
