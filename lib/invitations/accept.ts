import { eq } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { sessions } from '#db/schema/index.ts'
import { type Person, system } from '#lib/actor.ts'
import { proveAddress } from '#lib/auth/prove-address.ts'
import { startSession } from '#lib/auth/start-session.ts'
import { record } from '#lib/events/record.ts'
import { landingPath } from '#lib/organizations/landing.ts'
import { Refusal } from '#lib/refusal.ts'
import { admit } from './admit.ts'
import type { AnswerInput } from './answer-schema.ts'
import { loadForAnswer } from './answering.ts'

/**
 * Accepts as whoever is signed in. The address must be the invited one; another's attempt is written down. A mailed
 * link proves the address, a copied one does not, so an account that never confirmed it does that first. Refuses with
 * `wrong_account`, `confirm_first`, `already_user`, `invitation_dead`.
 */
export async function acceptInvitation(tx: Tx, person: Person, { token }: AnswerInput) {
  const { invitation, organization } = await loadForAnswer(tx, token)
  if (invitation.email !== person.email) {
    const door = system(organization.id, 'invitation', new Map())
    await record(tx, door, 'invitation.refused_to_other_account', { kind: 'user', id: invitation.userId })

    return new Refusal('wrong_account')
  }
  if (!person.isConfirmed && invitation.isCopy) throw new Refusal('confirm_first')

  const session = person.isConfirmed ? null : await proveAndStay(tx, person)
  const { status, slug } = await admit(tx, invitation, organization, person)

  return { to: await landingPath(tx, person.accountId, slug, status), ...(session && { session }) }
}

/** Proving the address ends the account's sessions, this one too: it goes on as a new one. */
async function proveAndStay(tx: Tx, { accountId, sessionId }: Person) {
  const [session] = await tx
    .select({ userAgent: sessions.userAgent })
    .from(sessions)
    .where(eq(sessions.id, sessionId))
  await proveAddress(tx, accountId)

  return startSession(tx, accountId, session?.userAgent ?? '')
}
