import { sql } from 'drizzle-orm'
import { outside } from '#lib/transaction.ts'

/** The ids of all organizations, for what sweeps over them one by one. */
export async function organizationIds() {
  const rows = await outside((tx) => tx.execute<{ id: string }>(sql`select organization_ids() as id`))

  return rows.map(({ id }) => id)
}
