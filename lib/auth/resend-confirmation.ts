import type { Tx } from '#db/connect.ts'
import type { Person } from '#lib/actor.ts'
import { queue } from '#lib/outbox/queue.ts'
import { spendWithin } from '#lib/rate-limit.ts'
import { issueLink } from './account-links.ts'
import { recordAccount } from './start-session.ts'

/** Mails another confirmation link; the one before it no longer works. Refuses with `too_many`. */
export async function resendConfirmation(tx: Tx, person: Person) {
  if (person.isConfirmed) return { sentTo: null }
  await spendWithin(tx, 'linksPerAddress', person.email)
  const { version } = await issueLink(tx, person.accountId, 'confirm_email')
  await queue(tx, 'confirm-email', { accountId: person.accountId, linkVersion: version })
  await recordAccount(tx, person.accountId, 'confirmation_requested')

  return { sentTo: person.email }
}
