import * as z from 'zod/mini'

export type PasswordError =
  | 'password_too_short'
  | 'password_too_long'
  | 'password_too_common'
  | 'password_context'

const shortestPassword = 15
export const longestPassword = 128

/** Whether a new password has the length asked for, in code points as typed. There are no rules of composition. */
export function lengthError(password: string): 'password_too_short' | 'password_too_long' | null {
  // No code point takes more than two units, so a huge text is never spread.
  if (password.length > 2 * longestPassword) return 'password_too_long'

  const length = [...password].length
  if (length < shortestPassword) return 'password_too_short'
  return length > longestPassword ? 'password_too_long' : null
}

/** A field for a new password. Nothing is trimmed: spaces belong to it. */
export const newPassword = z.string('password_too_short').check((context) => {
  const message = lengthError(context.value)
  if (message) context.issues.push({ code: 'custom', message, input: context.value })
})
