import type { Visitor } from '#lib/actor.ts'
import { spend } from '#lib/rate-limit.ts'
import { Refusal } from '#lib/refusal.ts'
import { outside } from '#lib/transaction.ts'
import { evenly } from './evenly.ts'
import { findAccount } from './find-account.ts'
import { foundOrganization } from './found-organization.ts'
import { isSignUpOpen, lockFounding } from './is-sign-up-open.ts'
import { hashPassword } from './password-hash.ts'
import { refuseWeakPassword } from './refuse-weak-password.ts'
import type { SignUpInput } from './schema.ts'
import { tellOwner } from './tell-owner.ts'

/**
 * Makes an account and its organization. It opens no session, and an address that has an account gets a mail that says
 * so instead: the screen and its time are the same. Refuses with `sign_up_closed`, `too_many`, and a weak password.
 */
export const signUp = (visitor: Visitor, input: SignUpInput) =>
  evenly(async () => {
    await spend('signInsPerAddressBlock', visitor.addressBlock)
    await refuseWeakPassword(input.password, input)
    await spend('linksPerAddress', input.email)
    const passwordHash = await hashPassword(input.password)

    return outside(async (tx) => {
      await lockFounding(tx)
      if (!(await isSignUpOpen(tx))) throw new Refusal('sign_up_closed')
      const known = await findAccount(tx, input.email)
      if (known) await tellOwner(tx, known.id)
      else await foundOrganization(tx, input, passwordHash)

      return { to: '/check-email' }
    })
  })
