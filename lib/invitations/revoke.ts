import type { Tx } from '#db/connect.ts'
import { requireGrantable } from '#lib/access/grantable.ts'
import type { Allowed } from '#lib/actor.ts'
import { record } from '#lib/events/record.ts'
import { Refusal } from '#lib/refusal.ts'
import { loadUser } from '#lib/users/load.ts'
import { endInvitation } from './end.ts'
import { loadOpen } from './load.ts'
import type { UserInput } from './schema.ts'

/** Takes an invitation back: its links die, its license is free, its mail no longer leaves. Refuses with `not_pending`, and `exceeds_yours` where they were offered more than the actor holds. */
export async function revokeInvitation(tx: Tx, actor: Allowed<'users.invite'>, { userId }: UserInput) {
  const user = await loadUser(tx, actor, userId)
  const invitation = await loadOpen(tx, actor, userId)
  if (!invitation || (user.status !== 'invited' && user.status !== 'not_invited'))
    throw new Refusal('not_pending')
  await requireGrantable(tx, actor, [user.profileId])

  await endInvitation(tx, actor.organizationId, userId, 'revoked')
  await record(
    tx,
    actor,
    'invitation.revoked',
    { kind: 'user', id: userId },
    { before: { email: user.email } },
  )

  return { email: user.email }
}
