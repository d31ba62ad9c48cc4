import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { groups } from '#db/schema/index.ts'
import { Refusal } from '#lib/refusal.ts'

/** The one group everybody is in. */
export async function loadMainGroup(tx: Tx, organizationId: string) {
  const [group] = await tx
    .select({ id: groups.id })
    .from(groups)
    .where(and(eq(groups.organizationId, organizationId), eq(groups.isMain, true)))
  if (!group) throw new Refusal('not_found')

  return group.id
}
