import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { invitations } from '#db/schema/index.ts'
import { requireGrantable } from '#lib/access/grantable.ts'
import type { Allowed } from '#lib/actor.ts'
import { record } from '#lib/events/record.ts'
import { loadOrganization } from '#lib/organizations/load.ts'
import { queue } from '#lib/outbox/queue.ts'
import { Refusal } from '#lib/refusal.ts'
import { requireUser } from '#lib/users/acting.ts'
import { loadUser } from '#lib/users/load.ts'
import { spendOnAddress, spendOnce, spendOnSender } from './limits.ts'
import { loadOpen } from './load.ts'
import { canRemind } from './policy.ts'
import type { UserInput } from './schema.ts'

/** Mails an invited person the link they already have; it ends when it would have. Refuses with `not_invited`, `exceeds_yours`, `too_soon`, `too_many`. */
export async function remindUser(tx: Tx, actor: Allowed<'users.invite'>, { userId }: UserInput) {
  const me = requireUser(actor)
  const organization = await loadOrganization(tx, actor.organizationId)
  const user = await loadUser(tx, actor, userId)
  const invitation = await loadOpen(tx, actor, userId)
  if (!invitation || !canRemind(user)) throw new Refusal('not_invited')
  await requireGrantable(tx, actor, [user.profileId])

  await spendOnce(tx, userId)
  await spendOnSender(tx, me, organization, 1)
  await spendOnAddress(tx, user.email)
  await tx
    .update(invitations)
    .set({ reminders: sql`${invitations.reminders} + 1`, remindedAt: sql`now()` })
    .where(and(eq(invitations.organizationId, actor.organizationId), eq(invitations.id, invitation.id)))
  await record(tx, actor, 'user.reminded', { kind: 'user', id: userId })
  await queue(tx, 'reminder', { organizationId: actor.organizationId, userId, invitationId: invitation.id })

  return { email: user.email }
}
