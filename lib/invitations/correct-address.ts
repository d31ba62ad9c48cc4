import { and, eq } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { users } from '#db/schema/index.ts'
import { requireGrantable } from '#lib/access/grantable.ts'
import type { Allowed } from '#lib/actor.ts'
import { sqlState } from '#lib/database-problem.ts'
import { record } from '#lib/events/record.ts'
import { loadOrganization } from '#lib/organizations/load.ts'
import { Refusal } from '#lib/refusal.ts'
import { requireUser } from '#lib/users/acting.ts'
import { loadUser, loadUsersByEmail } from '#lib/users/load.ts'
import { searchText } from '#lib/users/search-text.ts'
import { issueInvitations } from './issue.ts'
import { spendOnAddress, spendOnSender } from './limits.ts'
import { loadLatest } from './load.ts'
import { canReinvite } from './policy.ts'
import { reserveFor, wordsOf } from './reinvite.ts'
import type { CorrectAddressInput } from './schema.ts'

/**
 * Corrects the address of somebody who has not joined and invites them there; the old link dies and its mail no longer
 * leaves. Refuses with `not_pending`, `address_taken` (at the field), `exceeds_yours`, `no_license`, `too_many`.
 */
export async function correctAddress(
  tx: Tx,
  actor: Allowed<'users.invite'>,
  { userId, email }: CorrectAddressInput,
) {
  const me = requireUser(actor)
  const organization = await loadOrganization(tx, actor.organizationId)
  const user = await loadUser(tx, actor, userId)
  if (!canReinvite(user)) throw new Refusal('not_pending')
  await requireGrantable(tx, actor, [user.profileId])
  if (user.email === email) return { email, sent: false }
  if ((await loadUsersByEmail(tx, actor, [email])).length > 0) throw new Refusal('address_taken', 'email')

  await spendOnSender(tx, me, organization, 1)
  if (organization.isConfirmed) await spendOnAddress(tx, email)
  const reserved = await reserveFor(tx, organization, user)
  await tx
    .update(users)
    .set({ email, search: searchText(user.name, email) })
    .where(and(eq(users.organizationId, actor.organizationId), eq(users.id, userId)))
    .catch(takenMeanwhile)
  const last = await loadLatest(tx, actor, userId)
  await issueInvitations(tx, me, organization, [{ userId, email, ...wordsOf(user, last), reserved }])
  await record(
    tx,
    actor,
    'user.address_corrected',
    { kind: 'user', id: userId },
    { before: { email: user.email }, after: { email } },
  )

  return { email, sent: organization.isConfirmed }
}

/** Somebody else got the address between the look and the change: the unique index saw it. */
function takenMeanwhile(problem: unknown): never {
  throw sqlState(problem) === '23505' ? new Refusal('address_taken', 'email') : problem
}
