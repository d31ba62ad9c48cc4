'use server'

import { personForm, visitorForm } from '#lib/doors/form.ts'
import { press } from '#lib/doors/press.ts'
import { acceptInvitation } from '#lib/invitations/accept.ts'
import { answerInput, joinInput } from '#lib/invitations/answer-schema.ts'
import { declineInvitation } from '#lib/invitations/decline.ts'
import { joinByInvitation } from '#lib/invitations/join.ts'
import { mailConfirmation } from '#lib/invitations/mail-confirmation.ts'
import { requestInvitationAgain } from '#lib/invitations/request-again.ts'
import { switchAccount } from '#lib/invitations/switch-account.ts'

export const join = visitorForm(joinInput, joinByInvitation)
export const accept = personForm(answerInput, acceptInvitation)
export const decline = visitorForm(answerInput, declineInvitation)
export const confirmFirst = personForm(answerInput, mailConfirmation)
export const askAgain = visitorForm(answerInput, requestInvitationAgain)
export const switchTo = press(answerInput, switchAccount)
