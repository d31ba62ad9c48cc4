import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { invitations } from '#db/schema/index.ts'
import { requireGrantable } from '#lib/access/grantable.ts'
import type { Allowed } from '#lib/actor.ts'
import { env } from '#lib/env.ts'
import { record } from '#lib/events/record.ts'
import { Refusal } from '#lib/refusal.ts'
import { deriveToken } from '#lib/tokens.ts'
import { loadUser } from '#lib/users/load.ts'
import { loadOpen } from './load.ts'
import type { UserInput } from './schema.ts'

/**
 * Derives the link that an admin hands over themselves. It admits, but proves no address. Refuses with
 * `organization_unconfirmed` (saved, not sent), `invitation_expired`, `not_pending`, `exceeds_yours`.
 */
export async function copyInvitationLink(tx: Tx, actor: Allowed<'users.invite'>, { userId }: UserInput) {
  const user = await loadUser(tx, actor, userId)
  const invitation = await loadOpen(tx, actor, userId)
  if (!invitation) throw new Refusal('not_pending')
  await requireGrantable(tx, actor, [user.profileId])
  if (!invitation.isSent) throw new Refusal('organization_unconfirmed')
  if (invitation.isExpired) throw new Refusal('invitation_expired')

  await tx
    .update(invitations)
    .set({ copiedAt: sql`now()` })
    .where(and(eq(invitations.organizationId, actor.organizationId), eq(invitations.id, invitation.id)))
  await record(tx, actor, 'invitation.copied', { kind: 'user', id: userId })
  const token = deriveToken('invitation_copy', actor.organizationId, invitation.id, invitation.attempt)

  return { link: `${env().APP_URL}/invitation/${token}`, expiresAt: invitation.expiresAt }
}
