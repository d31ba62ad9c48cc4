import type { Tx } from '#db/connect.ts'
import { requirePlaces, requireRole } from '#lib/access/grantable.ts'
import { type Allowed, may } from '#lib/actor.ts'
import { record } from '#lib/events/record.ts'
import { issueInvitations } from '#lib/invitations/issue.ts'
import { spendOnAddress, spendOnSender } from '#lib/invitations/limits.ts'
import type { AddUserInput } from '#lib/invitations/schema.ts'
import { reserveLicenses } from '#lib/licenses/reserve.ts'
import { loadOrganization } from '#lib/organizations/load.ts'
import { Refusal } from '#lib/refusal.ts'
import { requireUser } from './acting.ts'
import { addUsers } from './add-rows.ts'
import { loadUsersByEmail } from './load.ts'

/**
 * Adds one user by name, address, role and profile and mails them at once. Refuses with `already_user` (naming the
 * user to those who may see users), `forbidden` (another role than the default one), `exceeds_yours`, `profile_gone`, `role_gone`, `department_gone`, `no_license`, `too_many`.
 */
export async function addUser(tx: Tx, actor: Allowed<'users.invite'>, input: AddUserInput) {
  const me = requireUser(actor)
  await requirePlaces(tx, actor, [input])
  const organization = await loadOrganization(tx, actor.organizationId)
  await requireRole(tx, actor, input.roleId, organization.defaultRoleId)
  const known = await knownAs(tx, actor, input.email)
  if (known) throw known

  await spendOnSender(tx, me, organization, 1)
  if (organization.isConfirmed) await spendOnAddress(tx, input.email)
  const [reservation] = await reserveLicenses(tx, organization, [false])
  if (reservation === 'refused') throw new Refusal('no_license')

  const added = await addUsers(tx, me, organization, [input], input.language, 'add')
  const userId = added.get(input.email)
  if (!userId) throw (await knownAs(tx, actor, input.email)) ?? new Refusal('already_user', 'email')
  const [invitation] = await issueInvitations(tx, me, organization, [
    { userId, email: input.email, language: input.language, note: '', reserved: reservation === 'reserved' },
  ])
  await record(
    tx,
    actor,
    'user.added',
    { kind: 'user', id: userId },
    {
      after: {
        email: input.email,
        profileId: input.profileId,
        roleId: input.roleId,
        sent: organization.isConfirmed,
      },
    },
  )

  return {
    userId,
    email: input.email,
    sent: organization.isConfirmed,
    expiresAt: invitation?.expiresAt ?? null,
  }
}

/** The refusal that leads to the user who has an address already, if anybody has. */
async function knownAs(tx: Tx, actor: Allowed<'users.invite'>, email: string) {
  const [user] = await loadUsersByEmail(tx, actor, [email])

  return user && new Refusal('already_user', 'email', may(actor, 'users.read') ? { userId: user.id } : {})
}
