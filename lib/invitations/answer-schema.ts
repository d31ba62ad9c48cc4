import * as z from 'zod/mini'
import { newPassword } from '#lib/auth/password-policy.ts'
import { optionalPersonName, personName } from '#lib/person-name.ts'

/** Whatever is sent as one: what is no token finds nothing, and is told so like any other. */
const token = z.pipe(
  z.string('invalid'),
  z.transform((typed) => typed.slice(0, 200)),
)

export const answerInput = z.object({ token })

export const joinInput = z.object({
  token,
  firstName: personName,
  lastName: optionalPersonName,
  password: z.pipe(
    z.transform((typed) => (typed === '' ? undefined : typed)),
    z.optional(newPassword),
  ),
})

export type AnswerInput = z.output<typeof answerInput>
export type JoinInput = z.output<typeof joinInput>
