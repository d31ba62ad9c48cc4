import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { invitations, users } from '#db/schema/index.ts'
import type { Allowed } from '#lib/actor.ts'
import { recordAll } from '#lib/events/record.ts'
import { loadOrganization } from '#lib/organizations/load.ts'
import { queueAll } from '#lib/outbox/queue.ts'
import { Refusal } from '#lib/refusal.ts'
import { requireUser } from '#lib/users/acting.ts'
import { loadUsers } from '#lib/users/load.ts'
import { expiry } from './expiry.ts'
import { spendOnAddress, spendOnSender } from './limits.ts'

/**
 * Sends what was saved while the organization was unconfirmed; seven days start now. Whoever gets too many mails today
 * stays saved. Refuses with `organization_unconfirmed` and `too_many`.
 */
export async function sendSavedInvitations(tx: Tx, actor: Allowed<'users.invite'>) {
  const me = requireUser(actor)
  const organization = await loadOrganization(tx, actor.organizationId)
  if (!organization.isConfirmed) throw new Refusal('organization_unconfirmed')

  const saved = and(
    eq(invitations.organizationId, actor.organizationId),
    eq(invitations.state, 'open'),
    isNull(invitations.sentAt),
  )
  const listed = await tx.select({ userId: invitations.userId }).from(invitations).where(saved)
  const pending = await loadUsers(
    tx,
    actor,
    listed.map(({ userId }) => userId),
  )
  await spendOnSender(tx, me, organization, pending.length)

  const sent: { userId: string; id: string }[] = []
  for (const user of pending.toSorted((a, b) => (a.email < b.email ? -1 : 1))) {
    const full = await spendOnAddress(tx, user.email).then(() => false, isRefused)
    if (full) continue
    const [invitation] = await tx
      .update(invitations)
      .set({ sentAt: sql`now()`, expiresAt: expiry })
      .where(and(saved, eq(invitations.userId, user.id)))
      .returning({ id: invitations.id })
    if (!invitation) continue
    await tx
      .update(users)
      .set({ status: 'invited', invitedAt: sql`now()`, invitationExpiresAt: expiry })
      .where(and(eq(users.organizationId, actor.organizationId), eq(users.id, user.id)))
    sent.push({ userId: user.id, id: invitation.id })
  }

  const { organizationId } = actor
  await queueAll(
    tx,
    'invitation',
    sent.map(({ userId, id }) => ({ organizationId, userId, invitationId: id })),
  )
  await recordAll(
    tx,
    actor,
    'invitation.sent',
    sent.map(({ userId }) => ({ target: { kind: 'user', id: userId }, details: {} })),
  )

  return { sent: sent.length, kept: pending.length - sent.length }
}

function isRefused(problem: unknown) {
  if (problem instanceof Refusal) return true
  throw problem
}
