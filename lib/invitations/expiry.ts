import { sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { LIFETIME_DAYS } from './schema.ts'

/** When a link sent now stops working, by the database's clock. */
export const expiry = sql<Date>`now() + ${LIFETIME_DAYS} * interval '1 day'`

/** The same as a moment, to be shown beforehand. */
export async function loadExpiry(tx: Tx) {
  const [row] = await tx.execute<{ at: string }>(sql`select ${expiry} as at`)

  return new Date(row?.at ?? Number.NaN)
}
