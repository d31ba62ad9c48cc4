import { InvalidInput } from '#lib/doors/answer.ts'
import { passwordError } from './password-strength.ts'

type Known = { email: string; firstName: string; lastName: string; organization?: string }

/** Refuses a new password that is easy to guess, also by somebody who knows whose it is, with a code at its field. */
export async function refuseWeakPassword(
  password: string,
  { email, firstName, lastName, organization }: Known,
) {
  const about = [email, firstName, lastName, organization ?? ''].filter(Boolean)
  const error = await passwordError(password, about)

  if (error) throw new InvalidInput({ password: error })
}
