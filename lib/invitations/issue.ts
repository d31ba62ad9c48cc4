import { and, eq, inArray, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '#db/connect.ts'
import { invitations, users } from '#db/schema/index.ts'
import type { Actor } from '#lib/actor.ts'
import type { Locale } from '#lib/locales/locales.ts'
import type { LoadedOrganization } from '#lib/organizations/load.ts'
import { queueAll } from '#lib/outbox/queue.ts'
import { deriveToken, hashToken } from '#lib/tokens.ts'
import { expiry } from './expiry.ts'

export type Invitee = { userId: string; email: string; language: Locale; note: string; reserved: boolean }

/**
 * Makes a new invitation for each of these locked users and kills the one before. In a confirmed organization it is
 * sent and its seven days start; in an unconfirmed one it is saved, and no mail leaves.
 */
export async function issueInvitations(
  tx: Tx,
  actor: Actor & { readonly userId: string },
  organization: LoadedOrganization,
  invitees: readonly Invitee[],
) {
  if (invitees.length === 0) return []
  const { organizationId } = actor
  const attempts = await endOpen(
    tx,
    organizationId,
    invitees.map(({ userId }) => userId),
  )
  const sent = organization.isConfirmed

  const made = invitees.map(({ userId, email, language, note }) => {
    const id = uuidv7()
    const attempt = (attempts.get(userId) ?? 0) + 1

    return {
      organizationId,
      id,
      userId,
      email,
      language,
      note,
      attempt,
      tokenHash: hashToken(deriveToken('invitation', organizationId, id, attempt)),
      copyHash: hashToken(deriveToken('invitation_copy', organizationId, id, attempt)),
      invitedById: actor.userId,
      ...(sent && { sentAt: sql`now()`, expiresAt: expiry }),
    }
  })
  const issued = await tx
    .insert(invitations)
    .values(made)
    .returning({ id: invitations.id, userId: invitations.userId, expiresAt: invitations.expiresAt })
  await markInvited(tx, organizationId, invitees, sent)
  if (sent) {
    await queueAll(
      tx,
      'invitation',
      issued.map(({ id, userId }) => ({ organizationId, userId, invitationId: id })),
    )
  }

  return issued
}

/** Ends what is open and answers how many attempts each user has had. */
async function endOpen(tx: Tx, organizationId: string, userIds: string[]) {
  const mine = and(eq(invitations.organizationId, organizationId), inArray(invitations.userId, userIds))
  await tx
    .update(invitations)
    .set({ state: 'replaced', endedAt: sql`now()` })
    .where(and(mine, eq(invitations.state, 'open')))
  const rows = await tx
    .select({ userId: invitations.userId, attempts: sql<number>`max(${invitations.attempt})::int` })
    .from(invitations)
    .where(mine)
    .groupBy(invitations.userId)

  return new Map(rows.map((row) => [row.userId, row.attempts]))
}

async function markInvited(tx: Tx, organizationId: string, invitees: readonly Invitee[], sent: boolean) {
  for (const reserved of [true, false]) {
    const ids = invitees.filter((invitee) => invitee.reserved === reserved).map(({ userId }) => userId)
    if (ids.length === 0) continue
    await tx
      .update(users)
      .set({
        reservedAt: reserved ? sql`coalesce(${users.reservedAt}, now())` : null,
        ...(sent && { status: 'invited', invitedAt: sql`now()`, invitationExpiresAt: expiry }),
      })
      .where(and(eq(users.organizationId, organizationId), inArray(users.id, ids)))
  }
}
