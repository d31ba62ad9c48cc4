import { and, eq, ne, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { accountEvents, accountLinks, sessions } from '#db/schema/index.ts'
import { requestId } from '#lib/request.ts'
import { hashToken, randomToken } from '#lib/tokens.ts'

/** Opens a session for an account and answers its token, which only the cookie ever holds. */
export async function startSession(tx: Tx, accountId: string, userAgent: string) {
  const token = randomToken()

  await tx
    .insert(sessions)
    .values({ tokenHash: hashToken(token), accountId, userAgent: userAgent.slice(0, 400) })
  await recordAccount(tx, accountId, 'signed_in')

  return token
}

/** Ends every session of an account, or every one but the given. */
export const endSessions = (tx: Tx, accountId: string, but?: string) =>
  tx.delete(sessions).where(and(eq(sessions.accountId, accountId), but ? ne(sessions.id, but) : undefined))

/** Kills every one-time link of an account, whatever it was for. */
export const killLinks = (tx: Tx, accountId: string) =>
  tx.update(accountLinks).set({ usedAt: sql`now()` }).where(eq(accountLinks.accountId, accountId))

/** Writes down what happened to an account itself. */
export const recordAccount = (tx: Tx, accountId: string, action: string) =>
  tx.insert(accountEvents).values({ accountId, action, requestId: requestId() })
