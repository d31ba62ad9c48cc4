import type { Visitor } from '#lib/actor.ts'
import { queue } from '#lib/outbox/queue.ts'
import { spend } from '#lib/rate-limit.ts'
import { outside } from '#lib/transaction.ts'
import { issueLink } from './account-links.ts'
import { evenly } from './evenly.ts'
import { findAccount } from './find-account.ts'
import type { ForgotInput } from './schema.ts'
import { spendProof } from './spend-proof.ts'
import { recordAccount } from './start-session.ts'

/**
 * Mails a link to choose a new password, if the address has an account. The answer and its time are the same if not.
 * Refuses with `proof_failed` and `too_many`.
 */
export const requestPasswordReset = (visitor: Visitor, { email, proof }: ForgotInput) =>
  evenly(async () => {
    await spend('signInsPerAddressBlock', visitor.addressBlock)
    await spendProof('forgot-password', proof)
    await spend('linksPerAddress', email)

    await outside(async (tx) => {
      const account = await findAccount(tx, email)
      if (!account) return
      const { version } = await issueLink(tx, account.id, 'reset_password')
      await queue(tx, 'reset-password', { accountId: account.id, linkVersion: version })
      await recordAccount(tx, account.id, 'password_reset_requested')
    })

    return { sentTo: email }
  })
