import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { groups } from '#db/schema/index.ts'
import type { Allowed } from '#lib/actor.ts'

/** An organization's departments by name. */
export const listDepartments = (tx: Tx, actor: Allowed<'users.invite'> | Allowed<'users.read'>) =>
  tx
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .where(and(eq(groups.organizationId, actor.organizationId), eq(groups.kind, 'department')))
    .orderBy(asc(groups.name), asc(groups.id))
