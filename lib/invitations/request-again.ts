import type { Tx } from '#db/connect.ts'
import type { Visitor } from '#lib/actor.ts'
import { evenly } from '#lib/auth/evenly.ts'
import { record } from '#lib/events/record.ts'
import { queue } from '#lib/outbox/queue.ts'
import { spendWithin } from '#lib/rate-limit.ts'
import { Refusal } from '#lib/refusal.ts'
import { outside } from '#lib/transaction.ts'
import type { AnswerInput } from './answer-schema.ts'
import { loadByToken } from './load.ts'
import { stateOfLink } from './policy.ts'

/**
 * Asks the inviter for a new invitation in place of one that ran out, once a day. The answer and its time are the same
 * for every link, so that they do not tell what became of it.
 */
export const requestInvitationAgain = (_visitor: Visitor, { token }: AnswerInput) =>
  evenly(async () => {
    await outside((tx) => tellInviter(tx, token)).catch((problem) => {
      if (!(problem instanceof Refusal)) throw problem
    })

    return { requested: true }
  })

async function tellInviter(tx: Tx, token: string) {
  const invitation = await loadByToken(tx, token, { lock: true })
  if (!invitation || stateOfLink(invitation) !== 'expired') return
  const { organizationId, userId, id } = invitation

  await spendWithin(tx, 'requestsPerInvitation', id)
  const actor = {
    organizationId,
    userId,
    accountId: null,
    name: invitation.email,
    isSuperAdmin: false,
    permissions: new Map(),
  }
  await record(tx, actor, 'invitation.requested_again', { kind: 'user', id: userId })
  await queue(tx, 'invitation-requested', { organizationId, userId, invitationId: id })
}
