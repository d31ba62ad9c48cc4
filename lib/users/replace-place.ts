import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { groups, userGroups, users } from '#db/schema/index.ts'
import type { Actor } from '#lib/actor.ts'

export type Place = {
  userId: string
  profileId: string
  allDepartments: boolean
  departmentIds: readonly string[]
}

/** Gives pending users, whose rows are locked, the profile and departments of their new invitation. */
export async function replacePlace(tx: Tx, actor: Pick<Actor, 'organizationId'>, places: readonly Place[]) {
  if (places.length === 0) return
  const { organizationId } = actor

  for (const { userId, profileId, allDepartments } of places) {
    await tx
      .update(users)
      .set({ profileId, allDepartments })
      .where(and(eq(users.organizationId, organizationId), eq(users.id, userId)))
  }
  await tx.delete(userGroups).where(
    and(
      eq(userGroups.organizationId, organizationId),
      inArray(
        userGroups.userId,
        places.map(({ userId }) => userId),
      ),
      inArray(
        userGroups.groupId,
        tx
          .select({ id: groups.id })
          .from(groups)
          .where(and(eq(groups.organizationId, organizationId), eq(groups.kind, 'department'))),
      ),
    ),
  )
  const rows = places.flatMap(({ userId, departmentIds }) =>
    [...new Set(departmentIds)].map((groupId) => ({ organizationId, userId, groupId })),
  )
  if (rows.length > 0) await tx.insert(userGroups).values(rows)
}
