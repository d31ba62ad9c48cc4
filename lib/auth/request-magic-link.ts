import type { Visitor } from '#lib/actor.ts'
import { queue } from '#lib/outbox/queue.ts'
import { spend } from '#lib/rate-limit.ts'
import { safePath } from '#lib/safe-path.ts'
import { outside } from '#lib/transaction.ts'
import { issueLink } from './account-links.ts'
import { evenly } from './evenly.ts'
import { findAccount } from './find-account.ts'
import type { MagicInput } from './schema.ts'
import { recordAccount } from './start-session.ts'

/** Mails a sign-in link, if the address has an account. The answer and its time are the same if not. Refuses with `too_many`. */
export const requestMagicLink = (visitor: Visitor, { email, next }: MagicInput) =>
  evenly(async () => {
    await spend('signInsPerAddressBlock', visitor.addressBlock)
    await spend('linksPerAddress', email)

    await outside(async (tx) => {
      const account = await findAccount(tx, email)
      if (!account) return
      const { version } = await issueLink(tx, account.id, 'sign_in', safePath(next))
      await queue(tx, 'magic-link', { accountId: account.id, linkVersion: version })
      await recordAccount(tx, account.id, 'sign_in_link_requested')
    })

    return { sentTo: email }
  })
