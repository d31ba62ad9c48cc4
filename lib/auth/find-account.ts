import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { accounts } from '#db/schema/index.ts'

/** The account of a normalized address, or null. */
export async function findAccount(tx: Tx, email: string) {
  const [row] = await tx
    .select({
      id: accounts.id,
      passwordHash: accounts.passwordHash,
      isConfirmed: sql<boolean>`${accounts.confirmedAt} is not null`,
    })
    .from(accounts)
    .where(eq(accounts.email, email))

  return row ?? null
}
