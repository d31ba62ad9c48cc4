import { sql } from 'drizzle-orm'
import { text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { uuidv7 } from 'uuidv7'

/** A key made by the program; never read as a time or an order. */
export const id = () => uuid('id').notNull().$defaultFn(uuidv7)

export const organizationId = () => uuid('organization_id').notNull()

export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const createdAt = () => moment('created_at').notNull().default(sql`now()`)

/** A closed list of words kept as text: an enum's operators are not leakproof, so row-level security would walk the tenant. */
export const word = <U extends string, W extends Readonly<[U, ...U[]]>>(name: string, words: W) =>
  text(name, { enum: words })

/** The CHECK that holds such a list; the words are ours, never a request's. */
export const oneOf = (column: string, words: readonly string[]) =>
  sql.raw(`"${column}" in (${words.map((one) => `'${one}'`).join(', ')})`)
