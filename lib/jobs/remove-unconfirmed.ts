import { and, eq, isNull, lt, notExists, sql } from 'drizzle-orm'
import { accounts, memberships } from '#db/schema/index.ts'
import { log } from '#lib/log.ts'
import { outside } from '#lib/transaction.ts'

/**
 * Removes accounts whose address nobody confirmed within 30 days, with their sessions and links. One that belongs to an
 * organization stays: whoever founded one is its super admin, and an organization is never left without.
 */
export const removeUnconfirmed = () =>
  outside(async (tx) => {
    const removed = await tx
      .delete(accounts)
      .where(
        and(
          isNull(accounts.confirmedAt),
          lt(accounts.createdAt, sql`now() - interval '30 days'`),
          notExists(tx.select().from(memberships).where(eq(memberships.accountId, accounts.id))),
        ),
      )
      .returning({ id: accounts.id })
    if (removed.length > 0) log.info({ accounts: removed.length }, 'unconfirmed accounts removed')

    return removed.length
  })
