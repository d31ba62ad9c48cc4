import type { Tx } from '#db/connect.ts'
import { type Person, system } from '#lib/actor.ts'
import { record } from '#lib/events/record.ts'
import { landingPath } from '#lib/organizations/landing.ts'
import { spendWithin } from '#lib/rate-limit.ts'
import { Refusal } from '#lib/refusal.ts'
import { admit } from './admit.ts'
import type { AnswerInput } from './answer-schema.ts'
import { loadForAnswer } from './answering.ts'
import type { LoadedInvitation } from './load.ts'
import { proveInvitee } from './prove-invitee.ts'

/**
 * Accepts as whoever is signed in. The address must be the invited one; another's attempt is written down. A mailed
 * link proves the address, a copied one does not, so an account that never confirmed it does that first. Refuses with
 * `wrong_account`, `confirm_first`, `already_user`, `invitation_dead`.
 */
export async function acceptInvitation(tx: Tx, person: Person, { token }: AnswerInput) {
  const { invitation, organization } = await loadForAnswer(tx, token)
  if (invitation.email !== person.email) {
    await noteStranger(tx, person, invitation)

    return new Refusal('wrong_account')
  }
  if (!person.isConfirmed && invitation.isCopy) throw new Refusal('confirm_first')

  const proven = person.isConfirmed ? null : await proveInvitee(tx, person, invitation)
  const { status, slug } = await admit(tx, invitation, organization, { ...person, ...proven?.names })

  return {
    to: await landingPath(tx, person.accountId, slug, status),
    ...(proven && { session: proven.session }),
  }
}

/** Once a day an account: whoever holds a link must not fill the audit trail with it. */
async function noteStranger(tx: Tx, { accountId }: Person, { id, organizationId, userId }: LoadedInvitation) {
  try {
    await spendWithin(tx, 'strangersPerInvitation', `${id}/${accountId}`)
  } catch (problem) {
    if (problem instanceof Refusal) return
    throw problem
  }
  const door = system(organizationId, 'invitation', new Map())
  const target = { kind: 'user', id: userId } as const
  await record(tx, door, 'invitation.refused_to_other_account', target, { after: { accountId } })
}
