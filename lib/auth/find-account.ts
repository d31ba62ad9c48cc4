import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { accounts, deployment } from '#db/schema/index.ts'

/** Under which name the deployment knows the account that the setup link founded it with. */
export const FOUNDER = 'founder'

/**
 * The account of a normalized address, or null. A password opens it once its address was confirmed: before, that would
 * tell whoever signs up that the address was new. The setup link has vouched for the founder.
 */
export async function findAccount(tx: Tx, email: string) {
  const [row] = await tx
    .select({
      id: accounts.id,
      passwordHash: accounts.passwordHash,
      opensByPassword: sql<boolean>`${accounts.confirmedAt} is not null or exists (
        select from ${deployment} where name = ${FOUNDER} and value = ${accounts.id}::text)`,
    })
    .from(accounts)
    .where(eq(accounts.email, email))

  return row ?? null
}
