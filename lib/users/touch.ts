import { and, eq, sql } from 'drizzle-orm'
import { users } from '#db/schema/index.ts'
import { inOrganization } from '#lib/transaction.ts'

/** Notes that a user was here; the doors call it at most once in five minutes. */
export const touchUser = (organizationId: string, userId: string) =>
  inOrganization(organizationId, (tx) =>
    tx
      .update(users)
      .set({ lastSeenAt: sql`now()` })
      .where(and(eq(users.organizationId, organizationId), eq(users.id, userId))),
  )
