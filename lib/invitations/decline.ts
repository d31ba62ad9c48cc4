import type { Visitor } from '#lib/actor.ts'
import { record } from '#lib/events/record.ts'
import { outside } from '#lib/transaction.ts'
import type { AnswerInput } from './answer-schema.ts'
import { loadForAnswer } from './answering.ts'
import { endInvitation } from './end.ts'

/** Declines for whoever holds the link; they are not invited again until somebody does. Refuses with `invitation_dead`. */
export const declineInvitation = (_visitor: Visitor, { token }: AnswerInput) =>
  outside(async (tx) => {
    const { invitation, organization } = await loadForAnswer(tx, token)
    const actor = {
      organizationId: organization.id,
      userId: invitation.userId,
      accountId: null,
      name: invitation.email,
      isSuperAdmin: false,
      permissions: new Map(),
    }
    await record(tx, actor, 'invitation.declined', { kind: 'user', id: invitation.userId })
    await endInvitation(tx, organization.id, invitation.userId, 'declined')

    return { to: '/invitation/declined' }
  })
