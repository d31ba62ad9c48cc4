import { sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { slugs } from '#db/schema/index.ts'
import { env } from '#lib/env.ts'

/** Whether a stranger may found an organization. Without SIGN_UP: until there is a first one. */
export async function isSignUpOpen(tx: Tx) {
  const { SIGN_UP } = env()

  return SIGN_UP ? SIGN_UP === 'open' : !(await hasOrganization(tx))
}

export async function hasOrganization(tx: Tx) {
  const [row] = await tx.select({ one: sql`1` }).from(slugs).limit(1)

  return row !== undefined
}

/** Any fixed number. Held while it is decided whether there is an organization yet, so that two cannot both be the first. */
export const lockFounding = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(4711002)`)
