import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { accounts } from '#db/schema/index.ts'
import type { Person, Visitor } from '#lib/actor.ts'
import { InvalidInput } from '#lib/doors/answer.ts'
import { refund, spend } from '#lib/rate-limit.ts'
import { Refusal } from '#lib/refusal.ts'
import { safePath } from '#lib/safe-path.ts'
import { outside } from '#lib/transaction.ts'
import { consumeLink, issueLink, readLink } from './account-links.ts'
import { confirmOrganizations } from './confirm-organizations.ts'
import { verifyPassword } from './password-hash.ts'
import { proveAddress } from './prove-address.ts'
import type { ConfirmInput, LinkInput } from './schema.ts'
import { recordAccount, startSession } from './start-session.ts'

/*
 * SECURITY: the link shows that somebody reads the mail, not that they are who signed up: anybody can sign up with a
 * stranger's address. So whoever opens it also shows that they made the account (by its session or its password), or
 * starts anew, which ends everything the account had before.
 */

/** Confirms an address for whoever is signed in with it. Refuses with `link_dead` and `wrong_account`. */
export async function confirmSignedIn(tx: Tx, person: Person, { token }: LinkInput) {
  const link = await consumeLink(tx, token, 'confirm_email')
  if (link.accountId !== person.accountId) throw new Refusal('wrong_account')

  return { to: await confirmAccount(tx, link) }
}

/** Confirms an address by the password chosen with it, and signs in. Refuses with `link_dead`, `too_many`, and at the field. */
export async function confirmByPassword(visitor: Visitor, { token, password }: ConfirmInput) {
  const link = await outside((tx) => readLink(tx, token, 'confirm_email'))
  if (!link) throw new Refusal('link_dead')
  await spend('signInsPerAddressBlock', visitor.addressBlock)
  await spend('signInsPerAccount', link.email)
  if (!(await verifyPassword(link.passwordHash, password)))
    throw new InvalidInput({ password: 'password_wrong' })
  await refund('signInsPerAddressBlock', visitor.addressBlock)
  await refund('signInsPerAccount', link.email)

  return outside(async (tx) => {
    const used = await consumeLink(tx, token, 'confirm_email')
    const to = await confirmAccount(tx, used)

    return { to, session: await startSession(tx, used.accountId, visitor.userAgent) }
  })
}

/**
 * Takes an account over by its mail alone: everything it had before ends. With a password before, it leads to choosing
 * a new one; without, it signs in. Refuses with `link_dead`, also for an account that was confirmed meanwhile.
 */
export const confirmAnew = (visitor: Visitor, { token }: LinkInput) =>
  outside(async (tx) => {
    const link = await readLink(tx, token, 'confirm_email')
    const { accountId, nextPath } = await consumeLink(tx, token, 'confirm_email')
    if (!(await proveAddress(tx, accountId))) throw new Refusal('link_dead')
    if (link?.passwordHash) {
      const reset = await issueLink(tx, accountId, 'reset_password', nextPath)
      return { to: `/reset-password/${reset.token}` }
    }

    return { to: safePath(nextPath) ?? '/', session: await startSession(tx, accountId, visitor.userAgent) }
  })

type Used = Awaited<ReturnType<typeof consumeLink>>

async function confirmAccount(tx: Tx, { accountId, nextPath }: Used) {
  await tx.update(accounts).set({ confirmedAt: sql`now()` }).where(eq(accounts.id, accountId))
  await recordAccount(tx, accountId, 'address_confirmed')
  const [slug] = await confirmOrganizations(tx, accountId)

  return safePath(nextPath) ?? (slug ? `/o/${slug}?confirmed=1` : '/')
}
