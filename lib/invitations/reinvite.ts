import type { Tx } from '#db/connect.ts'
import { requireGrantable } from '#lib/access/grantable.ts'
import type { Allowed } from '#lib/actor.ts'
import { record } from '#lib/events/record.ts'
import { reserveLicenses } from '#lib/licenses/reserve.ts'
import { defaultLocale, isLocale } from '#lib/locales/locales.ts'
import { type LoadedOrganization, loadOrganization } from '#lib/organizations/load.ts'
import { Refusal } from '#lib/refusal.ts'
import { requireUser } from '#lib/users/acting.ts'
import { type LoadedUser, loadUser } from '#lib/users/load.ts'
import { issueInvitations } from './issue.ts'
import { spendOnAddress, spendOnce, spendOnSender } from './limits.ts'
import { loadLatest } from './load.ts'
import { canReinvite } from './policy.ts'
import type { UserInput } from './schema.ts'

/**
 * Invites a pending user again: a new link, seven new days, the old link dead. Refuses with `activate_first`
 * (deactivated), `already_user` (joined), `exceeds_yours`, `no_license` (plan that blocks), `too_soon` (within a
 * minute), `too_many`.
 */
export async function reinviteUser(tx: Tx, actor: Allowed<'users.invite'>, { userId }: UserInput) {
  const me = requireUser(actor)
  const organization = await loadOrganization(tx, actor.organizationId)
  const user = await loadUser(tx, actor, userId)
  if (user.status === 'deactivated') throw new Refusal('activate_first')
  if (!canReinvite(user)) throw new Refusal('already_user')
  await requireGrantable(tx, actor, [user.profileId])

  await spendOnce(tx, userId)
  await spendOnSender(tx, me, organization, 1)
  if (organization.isConfirmed) await spendOnAddress(tx, user.email)
  const reserved = await reserveFor(tx, organization, user)
  const last = await loadLatest(tx, actor, userId)
  const { email } = user
  await issueInvitations(tx, me, organization, [{ userId, email, ...wordsOf(user, last), reserved }])
  await record(
    tx,
    actor,
    'user.reinvited',
    { kind: 'user', id: userId },
    { after: { attempt: (last?.attempt ?? 0) + 1 } },
  )

  return { email: user.email, sent: organization.isConfirmed }
}

/** The language and the note that a new invitation takes over from the one before. */
export function wordsOf(user: LoadedUser, last: { language: string; note: string } | undefined) {
  const language = last?.language ?? user.language

  return { language: isLocale(language) ? language : defaultLocale, note: last?.note ?? '' }
}

/** Keeps a license for one pending user if the organization does so; refuses with `no_license` where the plan blocks. */
export async function reserveFor(tx: Tx, organization: LoadedOrganization, user: LoadedUser) {
  const planId = user.planId ?? organization.defaultPlanId
  const [reservation] = await reserveLicenses(tx, organization, [user.holdsReservation], planId)
  if (reservation === 'refused') throw new Refusal('no_license')

  return reservation === 'reserved'
}
