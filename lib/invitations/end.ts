import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { invitations, users } from '#db/schema/index.ts'
import { giveToWaiting } from '#lib/licenses/claim.ts'

/**
 * Ends a pending user's open invitation and reservation; they are not invited again. Their row is locked before. A
 * license kept for them goes to whoever waits.
 */
export async function endInvitation(
  tx: Tx,
  organizationId: string,
  userId: string,
  state: 'revoked' | 'declined',
) {
  await tx
    .update(invitations)
    .set({ state, endedAt: sql`now()` })
    .where(
      and(
        eq(invitations.organizationId, organizationId),
        eq(invitations.userId, userId),
        eq(invitations.state, 'open'),
      ),
    )
  const [user] = await tx
    .update(users)
    .set({ status: 'not_invited', reservedAt: null, invitationExpiresAt: null })
    .where(and(eq(users.organizationId, organizationId), eq(users.id, userId)))
    .returning({ planId: users.planId })
  if (user?.planId) await giveToWaiting(tx, organizationId, user.planId)
}
