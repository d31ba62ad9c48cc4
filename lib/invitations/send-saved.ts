import { and, asc, eq, isNull, sql } from 'drizzle-orm'
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
import { isRefused, spendOnAddress, spendOnSender } from './limits.ts'

/**
 * Sends what was saved while the organization was unconfirmed; seven days start now. What is too many for the inviter,
 * the organization or an address stays saved, the newest first. Refuses with `organization_unconfirmed`, and with
 * `too_many` where nothing at all may leave.
 */
export async function sendSavedInvitations(tx: Tx, actor: Allowed<'users.invite'>) {
  const me = requireUser(actor)
  const organization = await loadOrganization(tx, actor.organizationId)
  if (!organization.isConfirmed) throw new Refusal('organization_unconfirmed')
  const listed = await listSaved(tx, actor.organizationId)
  await loadUsers(
    tx,
    actor,
    listed.map(({ userId }) => userId),
  )
  const saved = await listSaved(tx, actor.organizationId)

  const sent: { userId: string; id: string }[] = []
  for (const { userId, email, id } of saved) {
    if (await isRefused(spendOnSender(tx, me, organization, 1))) break
    if (await isRefused(spendOnAddress(tx, email))) continue
    await send(tx, actor.organizationId, userId, id)
    sent.push({ userId, id })
  }
  if (saved.length > 0 && sent.length === 0) throw new Refusal('too_many')

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

  return { sent: sent.length, kept: saved.length - sent.length }
}

/** Whose invitations are saved and not sent, the oldest first. Read again once their rows are locked. */
const listSaved = (tx: Tx, organizationId: string) =>
  tx
    .select({ id: invitations.id, userId: invitations.userId, email: invitations.email })
    .from(invitations)
    .where(
      and(
        eq(invitations.organizationId, organizationId),
        eq(invitations.state, 'open'),
        isNull(invitations.sentAt),
      ),
    )
    .orderBy(asc(invitations.createdAt), asc(invitations.id))

async function send(tx: Tx, organizationId: string, userId: string, id: string) {
  await tx
    .update(invitations)
    .set({ sentAt: sql`now()`, expiresAt: expiry })
    .where(and(eq(invitations.organizationId, organizationId), eq(invitations.id, id)))
  await tx
    .update(users)
    .set({ status: 'invited', invitedAt: sql`now()`, invitationExpiresAt: expiry })
    .where(and(eq(users.organizationId, organizationId), eq(users.id, userId)))
}
