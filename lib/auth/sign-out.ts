import { eq } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { sessions } from '#db/schema/index.ts'
import type { Person } from '#lib/actor.ts'
import { recordAccount } from './start-session.ts'

/** Ends the session of this browser; the others stay. Without one it just leads to the sign-in page. */
export async function signOut(tx: Tx, person: Person | null) {
  if (person) {
    await tx.delete(sessions).where(eq(sessions.id, person.sessionId))
    await recordAccount(tx, person.accountId, 'signed_out')
  }

  return { to: '/sign-in', session: null }
}
