import type { Tx } from '#db/connect.ts'
import type { Person } from '#lib/actor.ts'
import { issueLink } from '#lib/auth/account-links.ts'
import { recordAccount } from '#lib/auth/start-session.ts'
import { queue } from '#lib/outbox/queue.ts'
import { spendWithin } from '#lib/rate-limit.ts'
import { Refusal } from '#lib/refusal.ts'
import type { AnswerInput } from './answer-schema.ts'
import { loadForAnswer } from './answering.ts'
import { invitationPath } from './path.ts'

/**
 * For whoever came by a copied link: mails what confirms their address and leads back to the invitation. Refuses with
 * `stale` (confirmed meanwhile) and `too_many`.
 */
export async function mailConfirmation(
  tx: Tx,
  person: Pick<Person, 'accountId' | 'email' | 'isConfirmed'>,
  { token }: AnswerInput,
) {
  if (person.isConfirmed) throw new Refusal('stale')
  const { organization } = await loadForAnswer(tx, token)
  await spendWithin(tx, 'linksPerAddress', person.email)
  const { version } = await issueLink(tx, person.accountId, 'confirm_email', invitationPath(token))
  await queue(tx, 'confirm-email', {
    accountId: person.accountId,
    organizationId: organization.id,
    linkVersion: version,
  })
  await recordAccount(tx, person.accountId, 'confirmation_requested')

  return { to: '/check-email' }
}
