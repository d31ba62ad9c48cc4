import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { groups, profilePermissions, profiles, roles, userGroups, users } from '#db/schema/index.ts'
import { type Actor, allow, may } from '#lib/actor.ts'
import { Refusal } from '#lib/refusal.ts'
import { covers, type Permission, type PermissionLevel } from './permissions.ts'

type Place = { profileId: string; allDepartments: boolean; departmentIds: readonly string[] }

/**
 * Refuses, before anything is written, what an actor may not hand out: `profile_gone` and `department_gone` for what
 * does not exist here, `exceeds_yours` for a profile that holds more than theirs, or departments they are not in unless
 * they hold `users.assignDepartments`.
 */
export async function requirePlaces(tx: Tx, actor: Actor, places: readonly Place[]) {
  await requireGrantable(
    tx,
    actor,
    places.map(({ profileId }) => profileId),
  )
  await requireDepartments(
    tx,
    actor,
    places.flatMap(({ departmentIds }) => departmentIds),
    places.some(({ allDepartments }) => allDepartments),
  )
}

/** Refuses with `profile_gone` where a profile does not exist here, `exceeds_yours` where it holds more than the actor. */
export async function requireGrantable(tx: Tx, actor: Actor, profileIds: readonly string[]) {
  const { gone, exceeding } = await judgeProfiles(tx, actor, profileIds)
  if (gone.size > 0) throw new Refusal('profile_gone', 'profileId')
  if (exceeding.size > 0) throw new Refusal('exceeds_yours', 'profileId')
}

/** Which of these profiles do not exist here, and which hold more than the actor does. */
export async function judgeProfiles(tx: Tx, actor: Actor, profileIds: readonly string[]) {
  const wanted = [...new Set(profileIds)]
  const rows = await tx
    .select({ id: profiles.id, permission: profilePermissions.permission, level: profilePermissions.level })
    .from(profiles)
    .leftJoin(
      profilePermissions,
      and(
        eq(profilePermissions.organizationId, profiles.organizationId),
        eq(profilePermissions.profileId, profiles.id),
      ),
    )
    .where(and(eq(profiles.organizationId, actor.organizationId), inArray(profiles.id, wanted)))
  const rowsOf = (id: string) => rows.filter((row) => row.id === id)

  return {
    gone: new Set(wanted.filter((id) => rowsOf(id).length === 0)),
    exceeding: new Set(wanted.filter((id) => !covers(actor.permissions, held(rowsOf(id))))),
  }
}

type Row = { permission: string | null; level: PermissionLevel | null }

const held = (rows: Row[]): ReadonlyMap<Permission, PermissionLevel> =>
  new Map(
    rows.flatMap(({ permission, level }) => (permission && level ? [[permission as Permission, level]] : [])),
  )

async function requireDepartments(tx: Tx, actor: Actor, departmentIds: readonly string[], all: boolean) {
  const wanted = [...new Set(departmentIds)]
  const found = await tx
    .select({ id: groups.id, mine: userGroups.userId })
    .from(groups)
    .leftJoin(
      userGroups,
      and(
        eq(userGroups.organizationId, groups.organizationId),
        eq(userGroups.groupId, groups.id),
        eq(userGroups.userId, actor.userId ?? groups.id),
      ),
    )
    .where(
      and(
        eq(groups.organizationId, actor.organizationId),
        eq(groups.kind, 'department'),
        inArray(groups.id, wanted),
      ),
    )
  if (found.length < wanted.length) throw new Refusal('department_gone', 'departmentIds')
  if (await givesAllDepartments(tx, actor)) return
  if (all || found.some(({ mine }) => !mine)) throw new Refusal('exceeds_yours', 'departmentIds')
}

/** Whether an actor may give every department there is: by permission, or because they are in all of them. */
export async function givesAllDepartments(tx: Tx, actor: Actor) {
  if (actor.userId === null || may(actor, 'users.assignDepartments')) return true
  const [user] = await tx
    .select({ all: users.allDepartments })
    .from(users)
    .where(and(eq(users.organizationId, actor.organizationId), eq(users.id, actor.userId)))

  return user?.all ?? false
}

/** Refuses with `role_gone` where the role does not exist here, `forbidden` for another than new people get without `users.assignRole`. */
export async function requireRole(tx: Tx, actor: Actor, roleId: string, defaultRoleId: string) {
  const [found] = await tx
    .select({ id: roles.id })
    .from(roles)
    .where(and(eq(roles.organizationId, actor.organizationId), eq(roles.id, roleId)))
  if (!found) throw new Refusal('role_gone', 'roleId')
  if (roleId !== defaultRoleId) allow(actor, 'users.assignRole')
}
