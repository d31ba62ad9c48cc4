import * as z from 'zod/mini'
import { type AddressRow, type Reading, readAddresses } from '#lib/invitations/read-addresses.ts'
import { MOST_ROWS } from '#lib/invitations/schema.ts'
import { type Locale, locales } from '#lib/locales/locales.ts'
import type { InviteSetup } from './load-setup.ts'

const place = { profileId: z.string(), allDepartments: z.boolean(), departmentIds: z.array(z.string()) }

/** What the form holds while it is filled in, and keeps as a draft: unlike what it sends, nothing has to be right yet. */
export const draftSchema = z.object({
  text: z.string(),
  rows: z
    .array(
      z.object({
        email: z.string(),
        name: z.nullable(z.string()),
        suggestion: z.nullable(z.string()),
        ...place,
      }),
    )
    .check(z.maxLength(MOST_ROWS)),
  duplicates: z.number(),
  all: z.object(place),
  language: z.enum(locales),
  note: z.string(),
})

export type InviteValues = z.output<typeof draftSchema>
export type FormRow = InviteValues['rows'][number]
export type Place = InviteValues['all']

/** New people start with the preselected profile, in all departments. */
export const emptyValues = (setup: InviteSetup): InviteValues => ({
  text: '',
  rows: [],
  duplicates: 0,
  all: { profileId: setup.defaultProfileId, allDepartments: setup.allDepartments, departmentIds: [] },
  language: setup.organization.language satisfies Locale,
  note: '',
})

/** A row for an address that was read, in the place that is given, be it another row's. */
export const rowOf = ({ email, name, suggestion }: AddressRow, place: Place): FormRow => ({
  ...place,
  email,
  name,
  suggestion: suggestion ?? null,
})

/** Reads pasted text beside the rows there are: what is new becomes a row, what is there already counts as a duplicate. */
export function readBeside(text: string, rows: readonly FormRow[], ownDomains: readonly string[]) {
  const reading: Reading = readAddresses(text, ownDomains)
  const known = new Set(rows.map(({ email }) => email.toLowerCase()))
  const fresh = reading.rows.filter(({ email }) => !known.has(email.toLowerCase()))

  return { fresh, duplicates: reading.duplicates + reading.rows.length - fresh.length, error: reading.error }
}

export const hasText = ({ text, rows, note }: Pick<InviteValues, 'text' | 'rows' | 'note'>) =>
  rows.length > 0 || text.trim() !== '' || note.trim() !== ''
