import { eq, sql } from 'drizzle-orm'
import { accounts } from '#db/schema/index.ts'
import type { Visitor } from '#lib/actor.ts'
import { queue } from '#lib/outbox/queue.ts'
import { Refusal } from '#lib/refusal.ts'
import { safePath } from '#lib/safe-path.ts'
import { outside } from '#lib/transaction.ts'
import { consumeLink, readLink } from './account-links.ts'
import { hashPassword } from './password-hash.ts'
import { proveAddress } from './prove-address.ts'
import { refuseWeakPassword } from './refuse-weak-password.ts'
import type { ResetInput } from './schema.ts'
import { endSessions, killLinks, recordAccount } from './start-session.ts'

/**
 * Sets a new password by a mailed link. Ends every session and every other link, and says so in a mail. Refuses with
 * `link_dead`, and with a code at the field for a password that is too easy to guess, which leaves the link alive.
 */
export async function resetPassword(_visitor: Visitor, { token, password }: ResetInput) {
  const link = await outside((tx) => readLink(tx, token, 'reset_password'))
  if (!link) throw new Refusal('link_dead')
  await refuseWeakPassword(password, link)
  const passwordHash = await hashPassword(password)

  return outside(async (tx) => {
    const { accountId, nextPath } = await consumeLink(tx, token, 'reset_password')
    await proveAddress(tx, accountId)
    await tx
      .update(accounts)
      .set({ passwordHash, passwordChangedAt: sql`now()` })
      .where(eq(accounts.id, accountId))
    await endSessions(tx, accountId)
    await killLinks(tx, accountId)
    await recordAccount(tx, accountId, 'password_reset')
    await queue(tx, 'password-changed', { accountId })

    const next = safePath(nextPath)

    return { to: `/sign-in?changed=password${next ? `&next=${encodeURIComponent(next)}` : ''}` }
  })
}
