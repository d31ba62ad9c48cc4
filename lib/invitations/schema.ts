import * as z from 'zod/mini'
import { emailSchema } from '#lib/email-address.ts'
import { locales } from '#lib/locales/locales.ts'
import { optionalPersonName, personName, plainText } from '#lib/person-name.ts'

/** Most rows the invite dialog takes at once; more go through an import. */
export const MOST_ROWS = 100
export const LONGEST_NOTE = 500
export const LIFETIME_DAYS = 7

const id = z.uuid('invalid')
const maybeName = z._default(optionalPersonName, '')

const place = {
  profileId: z.uuid('required'),
  allDepartments: z._default(z.boolean(), false),
  departmentIds: z._default(z.array(id).check(z.maxLength(200, 'too_many_rows')), []),
}

export const inviteInput = z.object({
  rows: z
    .array(z.object({ email: emailSchema, firstName: maybeName, lastName: maybeName, ...place }))
    .check(z.minLength(1, 'required'), z.maxLength(MOST_ROWS, 'too_many_rows')),
  language: z.enum(locales, 'invalid'),
  note: z._default(plainText(LONGEST_NOTE), ''),
})

export const checkInput = z.object({
  emails: z.array(emailSchema).check(z.maxLength(MOST_ROWS, 'too_many_rows')),
})

export const addUserInput = z.object({
  firstName: personName,
  lastName: maybeName,
  email: emailSchema,
  roleId: z.uuid('required'),
  language: z.enum(locales, 'invalid'),
  ...place,
})

export const userInput = z.object({ userId: id })
export const correctAddressInput = z.object({ userId: id, email: emailSchema })
export const nothingInput = z.object({})

export type InviteInput = z.output<typeof inviteInput>
export type InviteRow = InviteInput['rows'][number]
export type CheckInput = z.output<typeof checkInput>
export type AddUserInput = z.output<typeof addUserInput>
export type UserInput = z.output<typeof userInput>
export type CorrectAddressInput = z.output<typeof correctAddressInput>
