import { asc, eq } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { roles } from '#db/schema/index.ts'
import type { Allowed } from '#lib/actor.ts'

type Role = { id: string; name: string; parentId: string | null }

/** An organization's roles as a tree read from the top: each one right before those below it, `depth` 0 at the top. */
export async function listRoles(tx: Tx, actor: Allowed<'users.invite'> | Allowed<'users.read'>) {
  const rows = await tx
    .select({ id: roles.id, name: roles.name, parentId: roles.parentId })
    .from(roles)
    .where(eq(roles.organizationId, actor.organizationId))
    .orderBy(asc(roles.name), asc(roles.id))
  const below = Map.groupBy(rows, (role) => role.parentId)

  return walk(below, null, 0)
}

function walk(
  below: ReadonlyMap<string | null, Role[]>,
  parent: string | null,
  depth: number,
): (Role & { depth: number })[] {
  return (below.get(parent) ?? []).flatMap((role) => [{ ...role, depth }, ...walk(below, role.id, depth + 1)])
}
