import * as z from 'zod/mini'
import { emailSchema } from '#lib/email-address.ts'
import { locales } from '#lib/locales/locales.ts'
import { optionalPersonName, organizationName, personName } from '#lib/person-name.ts'
import { newPassword } from './password-policy.ts'
import { isCountry, isTimeZone } from './region.ts'

/** A password as it is typed to get in: whatever was once accepted must still be taken. */
const typedPassword = z.string('required').check(z.minLength(1, 'required'), z.maxLength(1000, 'too_long'))
const token = z.string('invalid').check(z.maxLength(200, 'invalid'))
const next = z.optional(z.string().check(z.maxLength(4000)))
const language = z.enum(locales, 'invalid')

const signInInput = z.object({ by: z.literal('password'), email: emailSchema, password: typedPassword, next })
const magicInput = z.object({ by: z.literal('link'), email: emailSchema, next })

/** The sign-in form has two buttons; `by` says which was pressed. */
export const enterInput = z.discriminatedUnion('by', [signInInput, magicInput])
export const forgotInput = z.object({
  email: emailSchema,
  proof: z._default(z.string().check(z.maxLength(8000)), ''),
})
export const linkInput = z.object({ token })
export const confirmInput = z.object({ token, password: typedPassword })
export const resetInput = z.object({ token, password: newPassword })

export const signUpInput = z.object({
  firstName: personName,
  lastName: optionalPersonName,
  email: emailSchema,
  password: newPassword,
  organization: organizationName,
  language,
  country: z.string('required').check(z.refine(isCountry, 'invalid')),
  timeZone: z.string('required').check(z.refine(isTimeZone, 'invalid')),
})
export const setUpInput = z.extend(signUpInput, { token })

export const languageInput = z.object({ locale: language })
export const placeInput = z.object({ slug: z.string().check(z.maxLength(100, 'invalid')) })
export const nothing = z.object({})

export type EnterInput = z.output<typeof enterInput>
export type SignInInput = z.output<typeof signInInput>
export type MagicInput = z.output<typeof magicInput>
export type ForgotInput = z.output<typeof forgotInput>
export type LinkInput = z.output<typeof linkInput>
export type ConfirmInput = z.output<typeof confirmInput>
export type ResetInput = z.output<typeof resetInput>
export type SignUpInput = z.output<typeof signUpInput>
export type SetUpInput = z.output<typeof setUpInput>
export type LanguageInput = z.output<typeof languageInput>
export type PlaceInput = z.output<typeof placeInput>
