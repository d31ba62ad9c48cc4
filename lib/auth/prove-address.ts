import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { accounts } from '#db/schema/index.ts'
import { confirmOrganizations } from './confirm-organizations.ts'
import { endSessions, killLinks, recordAccount } from './start-session.ts'

/**
 * Notes that whoever acts now has shown that they read the mail of this address (magic link, mailed invitation, reset).
 *
 * SECURITY: until then anybody may have made the account. Somebody who signed up with a stranger's address must not
 * keep a way in once the stranger arrives, so the password, the sessions, the links and the chosen default
 * organization of an account that was never confirmed end here. Answers whether this was the first proof.
 */
export async function proveAddress(tx: Tx, accountId: string) {
  const [account] = await tx
    .select({ confirmedAt: accounts.confirmedAt })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for('update')
  if (!account || account.confirmedAt) return false

  await endSessions(tx, accountId)
  await killLinks(tx, accountId)
  await tx
    .update(accounts)
    .set({ passwordHash: null, defaultOrganizationId: null, confirmedAt: sql`now()` })
    .where(eq(accounts.id, accountId))
  await recordAccount(tx, accountId, 'address_proven')
  await confirmOrganizations(tx, accountId)

  return true
}
