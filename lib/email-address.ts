import * as z from 'zod/mini'
import { hasHiddenCharacters } from './hidden-characters.ts'

export type EmailError = 'email_required' | 'email_incomplete' | 'email_invalid' | 'email_too_long'

/** `email` is what screens show (the local part as typed), `key` what is stored, compared and mailed. */
export type EmailAddress = { email: string; key: string }

/**
 * Reads one e-mail address. Unicode is folded before anything is looked at, so that what is checked is what is
 * mailed. A local part beyond ASCII is refused: a look-alike letter there would name another mailbox.
 */
export function normalizeEmail(text: string): EmailAddress | { error: EmailError } {
  const typed = text.trim()
  if (typed === '') return { error: 'email_required' }
  if (typed.length > 1000) return { error: 'email_too_long' }

  const address = typed.normalize('NFKC')
  if (hasHiddenCharacters(address)) return { error: 'email_invalid' }

  const at = address.lastIndexOf('@')
  if (at < 1 || at === address.length - 1) return { error: 'email_incomplete' }

  const local = address.slice(0, at)
  const domain = asciiDomain(address.slice(at + 1))
  if (domain === null) return { error: 'email_invalid' }

  const email = `${local}@${domain}`
  if (local.length > 64 || email.length > 254) return { error: 'email_too_long' }

  // Only ASCII is left to be lower-cased once the shape is right, so no letter of another script can fold into it.
  if (!shape.safeParse(email).success) return { error: 'email_invalid' }
  return { email, key: email.toLowerCase() }
}

/** A field that takes one e-mail address and gives its key. */
export const emailSchema = z.pipe(
  z.string('email_required'),
  z.transform((text, context) => {
    const address = normalizeEmail(text)
    if ('key' in address) return address.key

    context.issues.push({ code: 'custom', message: address.error, input: text })
    return z.NEVER
  }),
)

function asciiDomain(domain: string) {
  // Letters, digits, dots and hyphens only: a URL would read a port, a path, a login or an escape in the rest.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return null

  try {
    return new URL(`http://${domain}`).hostname
  } catch {
    return null
  }
}

// zod's own pattern, except that a top-level domain may be punycode and a label neither ends in a hyphen nor
// exceeds 63 characters.
const shape = z.email({
  pattern:
    /^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])$/,
})
