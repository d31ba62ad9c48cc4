import { inArray, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { users } from '#db/schema/index.ts'
import { searchPattern } from './search-text.ts'

/** So many finds are fetched by id; more are met while the list is walked anyway. */
export const FEW = 500

export type Finds = {
  /** Which users the list may show. */
  readonly where: SQL | undefined
  /** Which ones are counted: all of them, or, of many, the first few. */
  readonly among: SQL | undefined
  readonly isMany: boolean
}

/** Who has what was typed in their name or address. Needs a transaction of the organization. */
export async function searchUsers(tx: Tx, typed: string | null): Promise<Finds> {
  if (!typed) return { where: undefined, among: undefined, isMany: false }
  const pattern = searchPattern(typed)
  const found = await tx.execute<{ id: string }>(sql`select search_users(${pattern}, ${FEW + 1}) as id`)
  const ids = found.map((row) => row.id)
  const isMany = ids.length > FEW
  const among = ids.length > 0 ? inArray(users.id, ids) : sql`false`

  return { where: isMany ? sql`${users.search} like ${pattern}` : among, among, isMany }
}
