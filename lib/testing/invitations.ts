import { and, asc, eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '#db/connect.ts'
import {
  emails,
  events,
  groups,
  invitations,
  licenseLedger,
  licenses,
  profilePermissions,
  profiles,
  userGroups,
  users,
} from '#db/schema/index.ts'
import type { Permission, PermissionLevel } from '#lib/access/permissions.ts'
import { builtInProfiles } from '#lib/access/profiles.ts'
import { type Allowed, allow } from '#lib/actor.ts'
import { inviteUsers } from '#lib/invitations/invite.ts'
import { type InviteInput, inviteInput } from '#lib/invitations/schema.ts'
import { deriveToken } from '#lib/tokens.ts'
import { inOrganization } from '#lib/transaction.ts'
import { type AnOrganization, actorOf, anAccount, aUser, superAdminOf } from './factories.ts'

type Inviter = Allowed<'users.invite'>
type Row = Partial<InviteInput['rows'][number]> & { email: string }
type Organization = Pick<AnOrganization, 'organizationId'>

/** An invitation as its form sends it: technicians of no department, in English, unless the rows say otherwise. */
export const anInvitation = (
  organization: AnOrganization,
  rows: readonly (string | Row)[],
  more: { note?: string; language?: InviteInput['language'] } = {},
) =>
  inviteInput.parse({
    rows: rows.map((row) => ({
      profileId: organization.profileIds.technician,
      ...(typeof row === 'string' ? { email: row } : row),
    })),
    language: 'en',
    ...more,
  })

/** Runs one change as an actor, in a transaction of their organization. */
export const as = <A extends { organizationId: string }, I, T>(
  actor: A,
  verb: (tx: Tx, actor: A, input: I) => Promise<T>,
  input: I,
) => inOrganization(actor.organizationId, (tx) => verb(tx, actor, input))

/** Invites by the super admin, or by whoever is given, and answers what came of each row. */
export const invited = async (organization: AnOrganization, rows: readonly (string | Row)[], by?: Inviter) =>
  as(by ?? (await superAdminOf(organization, 'users.invite')), inviteUsers, anInvitation(organization, rows))

/** Somebody who has been invited and has not answered. */
export async function anInvitee(organization: AnOrganization, email = `${uuidv7()}@people.test`) {
  const [row] = await invited(organization, [email])
  if (!row?.userId) throw new Error(`not invited: ${row?.reason}`)

  return { userId: row.userId, email }
}

/** Lets a user's invitation run out. */
export const expire = (organization: Organization, userId: string) =>
  inOrganization(organization.organizationId, async (tx) => {
    const past = sql`now() - interval '1 second'`
    await tx.update(invitations).set({ expiresAt: past }).where(eq(invitations.userId, userId))
    await tx.update(users).set({ invitationExpiresAt: past }).where(eq(users.id, userId))
  })

export const userOf = async (organization: Organization, email: string) => {
  const [user] = await inOrganization(organization.organizationId, (tx) =>
    tx.select().from(users).where(eq(users.email, email)),
  )
  if (!user) throw new Error(`no user ${email}`)

  return user
}

/** The departments somebody is in. */
export const departmentsOf = async (organization: Organization, userId: string) =>
  (
    await inOrganization(organization.organizationId, (tx) =>
      tx
        .select({ id: groups.id })
        .from(userGroups)
        .innerJoin(groups, eq(groups.id, userGroups.groupId))
        .where(and(eq(userGroups.userId, userId), eq(groups.kind, 'department')))
        .orderBy(asc(groups.name)),
    )
  ).map(({ id }) => id)

/** Every invitation of a user, the newest last. */
export const invitationsOf = (organization: Organization, userId: string) =>
  inOrganization(organization.organizationId, (tx) =>
    tx.select().from(invitations).where(eq(invitations.userId, userId)).orderBy(asc(invitations.attempt)),
  )

/** The token in the newest mail to a user, or in the link an admin copied. */
export async function linkOf(
  organization: Organization,
  userId: string,
  purpose: 'invitation' | 'invitation_copy' = 'invitation',
) {
  const last = (await invitationsOf(organization, userId)).at(-1)
  if (!last) throw new Error('no invitation')

  return deriveToken(purpose, organization.organizationId, last.id, last.attempt)
}

/** The mails queued for an organization, as `template`, one a mail, the oldest first. */
export const mailsOf = async (organization: Organization, userId?: string) =>
  (
    await inOrganization(organization.organizationId, (tx) =>
      tx
        .select({ template: emails.template, userId: emails.userId })
        .from(emails)
        .where(eq(emails.organizationId, organization.organizationId))
        .orderBy(asc(emails.createdAt), asc(emails.id)),
    )
  )
    .filter((mail) => userId === undefined || mail.userId === userId)
    .map(({ template }) => template)

/** What was written down about an organization after it was founded. */
export const eventsOf = async (organization: Organization) =>
  (
    await inOrganization(organization.organizationId, (tx) =>
      tx.select().from(events).orderBy(asc(events.createdAt)),
    )
  )
    .filter(({ action }) => action !== 'organization.created')
    .map(({ action, actorId, targetId, payload }) => ({
      action,
      actorId,
      targetId,
      details: JSON.parse(payload ?? '{}') as Record<string, unknown>,
    }))

/** Everything an organization keeps, to see that a change left it alone. */
export const everythingOf = (organization: Organization) =>
  inOrganization(organization.organizationId, async (tx) => ({
    users: await tx.select().from(users).orderBy(users.id),
    userGroups: await tx.select().from(userGroups).orderBy(userGroups.userId, userGroups.groupId),
    invitations: await tx.select().from(invitations).orderBy(invitations.id),
    licenses: await tx.select().from(licenses).orderBy(licenses.planId),
    ledger: await tx.select().from(licenseLedger).orderBy(licenseLedger.id),
    events: await tx.select().from(events).orderBy(events.id),
    emails: await tx
      .select()
      .from(emails)
      .where(eq(emails.organizationId, organization.organizationId))
      .orderBy(emails.id),
  }))

/** One more department. */
export async function aDepartment({ organizationId }: Organization, name: string) {
  const id = uuidv7()
  await inOrganization(organizationId, (tx) =>
    tx.insert(groups).values({ organizationId, id, kind: 'department', name }),
  )

  return id
}

/** A profile of the organization's own, holding exactly this. */
async function aProfile(
  { organizationId }: Organization,
  held: Partial<Record<Permission, PermissionLevel>>,
) {
  const id = uuidv7()
  await inOrganization(organizationId, async (tx) => {
    await tx.insert(profiles).values({ organizationId, id, name: `Profile ${id}` })
    await tx.insert(profilePermissions).values(
      Object.entries(held).map(([permission, level]) => ({
        organizationId,
        profileId: id,
        permission,
        level,
      })),
    )
  })

  return id
}

/** Somebody active who may invite and otherwise holds what a technician holds. */
export async function aPoorerInviter(organization: AnOrganization): Promise<Inviter> {
  const account = await anAccount()
  const user = await aUser(organization, { account })
  const profileId = await aProfile(organization, { ...builtInProfiles.technician, 'users.invite': 'full' })
  await inOrganization(organization.organizationId, (tx) =>
    tx.update(users).set({ profileId }).where(eq(users.id, user.id)),
  )

  return allow(await actorOf(organization, account.accountId), 'users.invite')
}
