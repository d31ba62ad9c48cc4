import { createElement } from 'react'
import { render, toPlainText } from 'react-email'
import type { Locale } from '#lib/locales/locales.ts'
import { accountExists } from './account-exists.tsx'
import { confirmEmail } from './confirm-email.tsx'
import { invitation } from './invitation.tsx'
import { invitationRequested } from './invitation-requested.tsx'
import { Layout } from './layout.tsx'
import { licenseGranted } from './license-granted.tsx'
import { licenseRequest } from './license-request.tsx'
import { magicLink } from './magic-link.tsx'
import type { Mail } from './mail.ts'
import { passwordChanged } from './password-changed.tsx'
import { reminder } from './reminder.tsx'
import { resetPassword } from './reset-password.tsx'
import { unmarked } from './user-text.ts'

/** Every mail there is, under the name the outbox stores. */
export const emails = {
  invitation,
  reminder,
  'confirm-email': confirmEmail,
  'magic-link': magicLink,
  'reset-password': resetPassword,
  'password-changed': passwordChanged,
  'account-exists': accountExists,
  'invitation-requested': invitationRequested,
  'license-request': licenseRequest,
  'license-granted': licenseGranted,
} as const

export type EmailName = keyof typeof emails

export type EmailProps<N extends EmailName> = Parameters<(typeof emails)[N]>[0]

export interface RenderedEmail {
  subject: string
  html: string
  text: string
  preview: string
}

/** Renders a mail to what is sent: a one-line subject without control characters, HTML, and always plain text. */
export async function renderEmail<N extends EmailName>(
  name: N,
  props: EmailProps<N>,
  locale: Locale,
): Promise<RenderedEmail> {
  const mail = templates[name](props, locale)
  const html = await render(createElement(Layout, { mail, locale }))

  return {
    subject: unmarked(mail.subject),
    html,
    text: unmarked(toPlainText(html, { selectors: textSelectors })),
    preview: unmarked(mail.preview),
  }
}

/** The same registry, in the shape that lets a name and its props be generic together. */
const templates: { [N in EmailName]: (props: EmailProps<N>, locale: Locale) => Mail } = emails

const textSelectors = [
  { selector: 'bdi', format: 'inlineSurround', options: { prefix: '\u2068', suffix: '\u2069' } },
  { selector: 'h1', options: { uppercase: false, leadingLineBreaks: 2 } },
  { selector: 'h2', options: { uppercase: false, leadingLineBreaks: 2 } },
  // The address follows on a line of its own.
  { selector: 'a.button', format: 'anchor', options: { ignoreHref: true } },
]
