import { eq } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { accounts, sessions } from '#db/schema/index.ts'
import type { Person } from '#lib/actor.ts'
import { proveAddress } from '#lib/auth/prove-address.ts'
import { startSession } from '#lib/auth/start-session.ts'
import type { LoadedInvitation } from './load.ts'

/**
 * Proves an address by its mailed invitation. That ends the account's sessions, this one too: it goes on as a new one.
 * Whoever made the account may have been somebody else, so it is called what the inviter calls the person, and speaks
 * the invitation's language; only where the inviter gave no name does the account's own stay.
 */
export async function proveInvitee(tx: Tx, { accountId, sessionId }: Person, invitation: LoadedInvitation) {
  const [session] = await tx
    .select({ userAgent: sessions.userAgent })
    .from(sessions)
    .where(eq(sessions.id, sessionId))
  const isFirst = await proveAddress(tx, accountId)
  const { firstName, lastName } = invitation.user
  const names = isFirst && firstName ? { firstName, lastName } : {}
  if (isFirst) {
    await tx
      .update(accounts)
      .set({ ...names, language: invitation.language })
      .where(eq(accounts.id, accountId))
  }

  return { names, session: await startSession(tx, accountId, session?.userAgent ?? '') }
}
