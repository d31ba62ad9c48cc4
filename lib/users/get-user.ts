import { and, desc, eq, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '#db/connect.ts'
import { invitations, organizations, plans, profiles, roles, users } from '#db/schema/index.ts'
import type { Allowed } from '#lib/actor.ts'
import { departmentNames, holdsLicense } from './columns.ts'
import { reach } from './reach.ts'
import { isExpired } from './views.ts'

const adder = alias(users, 'adder')

/** One user as their page shows them, with who added them; nothing where there is none here. */
export async function getUser(tx: Tx, actor: Allowed<'users.read'>, userId: string) {
  const [user] = await tx
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      status: users.status,
      isExpired,
      isConfirmed: sql<boolean>`${users.confirmedAt} is not null`,
      isSuperAdmin: sql<boolean>`${users.id} = ${organizations.superAdminId}`,
      expiresAt: users.invitationExpiresAt,
      deactivatedAt: users.deactivatedAt,
      confirmedAt: users.confirmedAt,
      createdAt: users.createdAt,
      lastSeenAt: users.lastSeenAt,
      language: users.language,
      source: users.source,
      profileKey: profiles.key,
      profileName: profiles.name,
      role: roles.name,
      allDepartments: users.allDepartments,
      departments: departmentNames,
      plan: plans.name,
      license: holdsLicense,
      addedById: adder.id,
      addedBy: sql<string | null>`coalesce(nullif(${adder.name}, ''), ${adder.email})`,
    })
    .from(users)
    .innerJoin(organizations, eq(organizations.id, users.organizationId))
    .innerJoin(
      profiles,
      and(eq(profiles.organizationId, users.organizationId), eq(profiles.id, users.profileId)),
    )
    .innerJoin(roles, and(eq(roles.organizationId, users.organizationId), eq(roles.id, users.roleId)))
    .leftJoin(plans, eq(plans.id, users.planId))
    .leftJoin(adder, and(eq(adder.organizationId, users.organizationId), eq(adder.id, users.addedById)))
    .where(and(reach(actor), eq(users.id, userId), ne(users.status, 'deleted')))

  return user ?? null
}

export type UserDetails = NonNullable<Awaited<ReturnType<typeof getUser>>>

/** What a page of attempts shows at most; nobody is invited more often than that for a good reason. */
const MOST_ATTEMPTS = 50

/** A user's invitations, the newest first: who sent each, when, and what became of it. */
export const listAttempts = (tx: Tx, actor: Allowed<'users.read'>, userId: string) =>
  tx
    .select({
      id: invitations.id,
      attempt: invitations.attempt,
      email: invitations.email,
      state: invitations.state,
      isExpired: sql<boolean>`coalesce(${invitations.state} = 'open' and ${invitations.expiresAt} <= now(), false)`,
      createdAt: invitations.createdAt,
      sentAt: invitations.sentAt,
      expiresAt: invitations.expiresAt,
      endedAt: invitations.endedAt,
      copiedAt: invitations.copiedAt,
      reminders: invitations.reminders,
      remindedAt: invitations.remindedAt,
      invitedBy: sql<string>`coalesce(nullif(${users.name}, ''), ${users.email})`,
    })
    .from(invitations)
    .innerJoin(
      users,
      and(eq(users.organizationId, invitations.organizationId), eq(users.id, invitations.invitedById)),
    )
    .where(
      and(reach(actor), eq(invitations.organizationId, actor.organizationId), eq(invitations.userId, userId)),
    )
    .orderBy(desc(invitations.attempt))
    .limit(MOST_ATTEMPTS)

export type Attempt = Awaited<ReturnType<typeof listAttempts>>[number]
