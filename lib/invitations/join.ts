import { sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { accounts } from '#db/schema/index.ts'
import type { Visitor } from '#lib/actor.ts'
import { evenly } from '#lib/auth/evenly.ts'
import { findAccount } from '#lib/auth/find-account.ts'
import { hashPassword } from '#lib/auth/password-hash.ts'
import { refuseWeakPassword } from '#lib/auth/refuse-weak-password.ts'
import { recordAccount, startSession } from '#lib/auth/start-session.ts'
import { tellOwner } from '#lib/auth/tell-owner.ts'
import { landingPath } from '#lib/organizations/landing.ts'
import { spendWithin } from '#lib/rate-limit.ts'
import { Refusal } from '#lib/refusal.ts'
import { outside } from '#lib/transaction.ts'
import { admit } from './admit.ts'
import type { JoinInput } from './answer-schema.ts'
import { loadForAnswer } from './answering.ts'
import type { LoadedInvitation } from './load.ts'
import { mailConfirmation } from './mail-confirmation.ts'

/**
 * Makes an account for the invited address and accepts with it. A mailed link has proven the address, so it signs in
 * at once. A copied one has not: a mail asks to confirm first and leads back, or says that there is an account already;
 * the answer and its time are the same. Refuses with `invitation_dead`, `sign_in_first` (there is an account, and the
 * link was mailed), and with a code at the field for a password that is too easy to guess.
 */
export const joinByInvitation = (visitor: Visitor, input: JoinInput) => evenly(() => join(visitor, input))

async function join(visitor: Visitor, input: JoinInput) {
  const newcomer = await outside((tx) => loadNewcomer(tx, input.token))
  const passwordHash = await choosePassword(input, newcomer)

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
    if (!account) return tellKnown(tx, invitation)

    const person = { ...newcomer, ...account, isConfirmed: isProven }
    await recordAccount(tx, account.accountId, 'signed_up')
    if (!isProven) return mailConfirmation(tx, person, input)

    const { status, slug } = await admit(tx, invitation, organization, person)
    const session = await startSession(tx, account.accountId, visitor.userAgent)
    return { to: await landingPath(tx, account.accountId, slug, status), session }
  })
}

/** The address has an account: said at once to whoever reads its mail, by mail to whoever came by a copied link. */
async function tellKnown(tx: Tx, { email, isCopy }: LoadedInvitation) {
  if (!isCopy) throw new Refusal('sign_in_first')
  await spendWithin(tx, 'linksPerAddress', email)
  const known = await findAccount(tx, email)
  if (known) await tellOwner(tx, known.id)

  return { to: '/check-email' }
}

/** What an attacker would guess from, once it is clear that the link still works for whoever sends the form. */
async function loadNewcomer(tx: Tx, token: string) {
  const { invitation, organization } = await loadForAnswer(tx, token)
  if (!invitation.isCopy && (await findAccount(tx, invitation.email))) throw new Refusal('sign_in_first')

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
