import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { memberships, organizations, profilePermissions, profiles, slugs, users } from '#db/schema/index.ts'
import type { Permission, PermissionLevel } from '#lib/access/permissions.ts'
import { everyPermission } from '#lib/access/profiles.ts'
import type { Actor } from '#lib/actor.ts'
import { Refusal } from '#lib/refusal.ts'
import { actAs } from '#lib/transaction.ts'

/**
 * Turns an address and an account into somebody who acts: opens that organization in the running transaction and reads
 * what they hold now. Refuses with `not_found` (no such place for them) and `access_ended` (no longer, or not yet, active).
 */
export async function loadActor(tx: Tx, slug: string, accountId: string) {
  if (!/^[a-z0-9-]{1,63}$/.test(slug)) throw new Refusal('not_found')
  const [place] = await tx
    .select({ organizationId: memberships.organizationId, userId: memberships.userId })
    .from(slugs)
    .innerJoin(memberships, eq(memberships.organizationId, slugs.organizationId))
    .where(and(eq(slugs.slug, slug), eq(memberships.accountId, accountId)))
  if (!place) throw new Refusal('not_found')

  await actAs(tx, place.organizationId)
  const row = await loadMember(tx, place.organizationId, place.userId, accountId)
  if (!row) throw new Refusal('not_found')
  if (row.user.status !== 'active') {
    throw new Refusal('access_ended', undefined, {
      organization: row.organization.name,
      status: row.user.status,
    })
  }

  const isSuperAdmin = row.organization.superAdminId === row.user.id
  const actor: Actor = {
    organizationId: place.organizationId,
    userId: row.user.id,
    accountId,
    name: row.user.name,
    isSuperAdmin,
    permissions: isSuperAdmin
      ? everyPermission
      : await loadPermissions(tx, place.organizationId, row.user.profileId),
  }

  return { actor, organization: row.organization, user: row.user }
}

export type Entered = Awaited<ReturnType<typeof loadActor>>

async function loadMember(tx: Tx, organizationId: string, userId: string, accountId: string) {
  const [row] = await tx
    .select({
      organization: {
        id: organizations.id,
        slug: organizations.slug,
        name: organizations.name,
        language: organizations.language,
        timeZone: organizations.timeZone,
        superAdminId: organizations.superAdminId,
        defaultPlanId: organizations.defaultPlanId,
        defaultRoleId: organizations.defaultRoleId,
        isConfirmed: sql<boolean>`${organizations.confirmedAt} is not null`,
      },
      user: {
        id: users.id,
        name: users.name,
        email: users.email,
        status: users.status,
        profileId: users.profileId,
        profileKey: profiles.key,
        profileName: profiles.name,
        isStale: sql<boolean>`coalesce(${users.lastSeenAt} < now() - interval '5 minutes', true)`,
      },
    })
    .from(users)
    .innerJoin(organizations, eq(organizations.id, users.organizationId))
    .innerJoin(
      profiles,
      and(eq(profiles.organizationId, users.organizationId), eq(profiles.id, users.profileId)),
    )
    .where(
      and(eq(users.organizationId, organizationId), eq(users.id, userId), eq(users.accountId, accountId)),
    )

  return row
}

async function loadPermissions(tx: Tx, organizationId: string, profileId: string) {
  const rows = await tx
    .select({ permission: profilePermissions.permission, level: profilePermissions.level })
    .from(profilePermissions)
    .where(
      and(eq(profilePermissions.organizationId, organizationId), eq(profilePermissions.profileId, profileId)),
    )

  return new Map(rows.map((row) => [row.permission as Permission, row.level as PermissionLevel]))
}
