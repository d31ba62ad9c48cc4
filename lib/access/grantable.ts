import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { groups, profilePermissions, profiles, roles } from '#db/schema/index.ts'
import type { Actor } from '#lib/actor.ts'
import { Refusal } from '#lib/refusal.ts'
import { covers, type Permission, type PermissionLevel } from './permissions.ts'

/** Refuses with `profile_gone` where a profile does not exist here, `exceeds_yours` where it holds more than the actor. */
export async function requireGrantable(tx: Tx, actor: Actor, profileIds: readonly string[]) {
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

  for (const id of wanted) {
    const own = rows.filter((row) => row.id === id)
    if (own.length === 0) throw new Refusal('profile_gone', 'profileId')
    if (!covers(actor.permissions, held(own))) throw new Refusal('exceeds_yours', 'profileId')
  }
}

type Row = { permission: string | null; level: PermissionLevel | null }

const held = (rows: Row[]): ReadonlyMap<Permission, PermissionLevel> =>
  new Map(
    rows.flatMap(({ permission, level }) => (permission && level ? [[permission as Permission, level]] : [])),
  )

/** Refuses with `department_gone` where one does not exist here. */
export async function requireDepartments(tx: Tx, actor: Actor, departmentIds: readonly string[]) {
  const wanted = [...new Set(departmentIds)]
  if (wanted.length === 0) return
  const found = await tx
    .select({ id: groups.id })
    .from(groups)
    .where(
      and(
        eq(groups.organizationId, actor.organizationId),
        eq(groups.kind, 'department'),
        inArray(groups.id, wanted),
      ),
    )
  if (found.length < wanted.length) throw new Refusal('department_gone', 'departmentIds')
}

/** Refuses with `role_gone` where the role does not exist here. */
export async function requireRole(tx: Tx, actor: Actor, roleId: string) {
  const [found] = await tx
    .select({ id: roles.id })
    .from(roles)
    .where(and(eq(roles.organizationId, actor.organizationId), eq(roles.id, roleId)))
  if (!found) throw new Refusal('role_gone', 'roleId')
}
