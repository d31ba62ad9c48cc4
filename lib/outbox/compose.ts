import type { Tx } from '#db/connect.ts'
import { type EmailName, emails, renderEmail } from '#emails/index.ts'
import { env } from '#lib/env.ts'
import { actAs } from '#lib/transaction.ts'
import {
  composeAccountExists,
  composeConfirmEmail,
  composeMagicLink,
  composePasswordChanged,
  composeResetPassword,
} from './compose-account.ts'
import { composeInvitation, composeInvitationRequested, composeReminder } from './compose-invitation.ts'
import { composeLicenseGranted, composeLicenseRequest } from './compose-license.ts'
import { type Cancelled, type Compose, cancel, type Queued } from './composing.ts'
import type { Message } from './delivery.ts'

const composers: { readonly [N in EmailName]: Compose<N> } = {
  invitation: composeInvitation,
  reminder: composeReminder,
  'confirm-email': composeConfirmEmail,
  'magic-link': composeMagicLink,
  'reset-password': composeResetPassword,
  'password-changed': composePasswordChanged,
  'account-exists': composeAccountExists,
  'invitation-requested': composeInvitationRequested,
  'license-request': composeLicenseRequest,
  'license-granted': composeLicenseGranted,
}

/** Makes the mail of an outbox row in the running transaction, which acts in the row's organization from then on. */
export async function compose(tx: Tx, row: Queued): Promise<{ message: Message } | Cancelled> {
  if (!isEmailName(row.template)) return cancel('unknown_template')
  await actAs(tx, row.organizationId ?? '')

  return render(tx, row, row.template)
}

async function render<N extends EmailName>(tx: Tx, row: Queued, name: N) {
  const composed = await composers[name](tx, row)
  if ('cancelled' in composed) return composed
  const { to, locale, props, replyTo } = composed
  const { subject, html, text } = await renderEmail(name, props, locale)

  return { message: { from: env().MAIL_FROM, to, ...(replyTo && { replyTo }), subject, html, text } }
}

const isEmailName = (name: string): name is EmailName => Object.hasOwn(emails, name)
