import { and, asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { organizations, plans, profiles, roles, users } from '#db/schema/index.ts'
import type { Actor } from '#lib/actor.ts'
import { departmentNames, holdsLicense } from './columns.ts'
import { reach } from './reach.ts'
import { isAdmin } from './views.ts'

/** What an actor is in their own organization; everybody may know that of themselves. */
export async function getOwnPlace(tx: Tx, actor: Actor) {
  if (actor.userId === null) return null
  const [place] = await tx
    .select({
      isSuperAdmin: sql<boolean>`${users.id} = ${organizations.superAdminId}`,
      profileKey: profiles.key,
      profileName: profiles.name,
      role: roles.name,
      allDepartments: users.allDepartments,
      departments: departmentNames,
      plan: plans.name,
      license: holdsLicense,
    })
    .from(users)
    .innerJoin(organizations, eq(organizations.id, users.organizationId))
    .innerJoin(
      profiles,
      and(eq(profiles.organizationId, users.organizationId), eq(profiles.id, users.profileId)),
    )
    .innerJoin(roles, and(eq(roles.organizationId, users.organizationId), eq(roles.id, users.roleId)))
    .leftJoin(plans, eq(plans.id, users.planId))
    .where(and(reach(actor), eq(users.id, actor.userId)))

  return place ?? null
}

/** How many admins a user without rights is told about. */
const FEW_ADMINS = 5

/** Whom anybody in an organization can turn to: the super admin, then active admins by name, a few of them. */
export async function listOwnAdmins(tx: Tx, actor: Actor) {
  const admins = await isAdmin(tx, actor)

  return tx
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      isSuperAdmin: sql<boolean>`${users.id} = ${organizations.superAdminId}`,
    })
    .from(users)
    .innerJoin(organizations, eq(organizations.id, users.organizationId))
    .where(and(reach(actor), eq(users.status, 'active'), admins))
    .orderBy(sql`${users.id} = ${organizations.superAdminId} desc`, asc(users.name), asc(users.id))
    .limit(FEW_ADMINS)
}
