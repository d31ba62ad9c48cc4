import { sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { accounts } from '#db/schema/index.ts'
import type { Visitor } from '#lib/actor.ts'
import { findAccount } from '#lib/auth/find-account.ts'
import { hashPassword } from '#lib/auth/password-hash.ts'
import { refuseWeakPassword } from '#lib/auth/refuse-weak-password.ts'
import { recordAccount, startSession } from '#lib/auth/start-session.ts'
import { landingPath } from '#lib/organizations/landing.ts'
import { Refusal } from '#lib/refusal.ts'
import { outside } from '#lib/transaction.ts'
import { admit } from './admit.ts'
import type { JoinInput } from './answer-schema.ts'
import { loadForAnswer } from './answering.ts'
import { mailConfirmation } from './mail-confirmation.ts'

/**
 * Makes an account for the invited address and accepts with it. A mailed link has proven the address, so it signs in
 * at once; a copied one has not, so a mail asks to confirm first and leads back. Refuses with `invitation_dead`,
 * `sign_in_first` (there is an account), and with a code at the field for a password that is too easy to guess.
 */
export async function joinByInvitation(visitor: Visitor, input: JoinInput) {
  const passwordHash = await outside((tx) => loadNewcomer(tx, input.token)).then((newcomer) =>
    choosePassword(input, newcomer),
  )

  return outside(async (tx) => {
    const { invitation, organization } = await loadForAnswer(tx, input.token)
    const newcomer = { firstName: input.firstName, lastName: input.lastName, email: invitation.email }
    const isProven = !invitation.isCopy
    const [account] = await tx
      .insert(accounts)
      .values({
        ...newcomer,
        passwordHash,
        language: visitor.locale,
        timeZone: organization.timeZone,
        ...(isProven && { confirmedAt: sql`now()` }),
      })
      .onConflictDoNothing({ target: accounts.email })
      .returning({ accountId: accounts.id })
    if (!account) throw new Refusal('sign_in_first')

    const person = { ...newcomer, ...account }
    await recordAccount(tx, account.accountId, 'signed_up')
    if (!isProven) return mailConfirmation(tx, person, input)

    const { status, slug } = await admit(tx, invitation, organization, person)
    const session = await startSession(tx, account.accountId, visitor.userAgent)
    return { to: await landingPath(tx, account.accountId, slug, status), session }
  })
}

/** What an attacker would guess from, once it is clear that the link still works for somebody without an account. */
async function loadNewcomer(tx: Tx, token: string) {
  const { invitation, organization } = await loadForAnswer(tx, token)
  if (await findAccount(tx, invitation.email)) throw new Refusal('sign_in_first')

  return { email: invitation.email, organization: organization.name }
}

async function choosePassword(input: JoinInput, newcomer: { email: string; organization: string }) {
  if (!input.password) return null
  await refuseWeakPassword(input.password, {
    ...newcomer,
    firstName: input.firstName,
    lastName: input.lastName,
  })

  return hashPassword(input.password)
}
