import { and, desc, eq } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { users } from '#db/schema/index.ts'
import type { Allowed } from '#lib/actor.ts'

const LOOKED_AT = 200

/** The domains of the organization's newest active users: an address one letter away from them is probably a slip. */
export async function listOwnDomains(tx: Tx, actor: Allowed<'users.invite'>) {
  const rows = await tx
    .select({ email: users.email })
    .from(users)
    .where(and(eq(users.organizationId, actor.organizationId), eq(users.status, 'active')))
    .orderBy(desc(users.createdAt), desc(users.id))
    .limit(LOOKED_AT)

  return [...new Set(rows.map(({ email }) => email.slice(email.lastIndexOf('@') + 1)))]
}
