import { eq } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { accounts } from '#db/schema/index.ts'
import type { Visitor } from '#lib/actor.ts'
import { refund, spend } from '#lib/rate-limit.ts'
import { Refusal } from '#lib/refusal.ts'
import { safePath } from '#lib/safe-path.ts'
import { outside } from '#lib/transaction.ts'
import { evenly } from './evenly.ts'
import { findAccount } from './find-account.ts'
import { hashPassword, needsRehash, verifyPassword } from './password-hash.ts'
import type { SignInInput } from './schema.ts'
import { recordAccount, startSession } from './start-session.ts'

/**
 * Opens a session by e-mail and password. Refuses with `wrong_password`, in the same time whether the account, its
 * confirmation, its password or only the right word is missing, and with `too_many`; every attempt counts before it is
 * looked at.
 */
export async function signIn(visitor: Visitor, { email, password, next }: SignInInput) {
  await spend('signInsPerAddressBlock', visitor.addressBlock)
  await spend('signInsPerAccount', email)

  const account = await outside((tx) => findAccount(tx, email))
  const isRight = await verifyPassword(account?.passwordHash ?? null, password)
  if (!account?.passwordHash || !account.opensByPassword || !isRight) {
    await evenly(() => noteFailure(account?.id))
    throw new Refusal('wrong_password')
  }

  await refund('signInsPerAddressBlock', visitor.addressBlock)
  await refund('signInsPerAccount', email)
  const passwordHash = needsRehash(account.passwordHash) ? await hashPassword(password) : null

  return outside(async (tx) => {
    if ((await lockHash(tx, account.id)) !== account.passwordHash) throw new Refusal('wrong_password')
    if (passwordHash) await tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, account.id))

    return { to: safePath(next) ?? '/', session: await startSession(tx, account.id, visitor.userAgent) }
  })
}

/** Its owner can see that somebody tries. Nothing is written down of an address without an account. */
const noteFailure = (accountId: string | undefined) =>
  outside(async (tx) => {
    if (accountId) await recordAccount(tx, accountId, 'sign_in_failed')
  })

/** A reset that ran meanwhile ended every session; the old password must not open another. */
async function lockHash(tx: Tx, accountId: string) {
  const [row] = await tx
    .select({ passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for('update')

  return row?.passwordHash
}
