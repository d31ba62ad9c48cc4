import { lt, or, sql } from 'drizzle-orm'
import { emailBatches, rateLimits, sessions, spentProofs } from '#db/schema/index.ts'
import { ABSOLUTE, IDLE } from '#lib/auth/session-life.ts'
import { outside } from '#lib/transaction.ts'

/** Deletes what has run out and says nothing any more: counters, proofs of work, sessions, finished batches. */
export const forgetSpent = () =>
  outside(async (tx) => {
    await tx.delete(rateLimits).where(lt(rateLimits.expire, sql`extract(epoch from now()) * 1000`))
    await tx.delete(spentProofs).where(lt(spentProofs.expiresAt, sql`now()`))
    await tx
      .delete(sessions)
      .where(
        or(
          lt(sessions.lastSeenAt, sql`now() - ${IDLE} * interval '1 second'`),
          lt(sessions.createdAt, sql`now() - ${ABSOLUTE} * interval '1 second'`),
        ),
      )
    await tx.delete(emailBatches).where(lt(emailBatches.finishedAt, sql`now() - interval '2 days'`))
  })
