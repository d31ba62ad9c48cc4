import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { users } from '#db/schema/index.ts'
import { searchPattern } from './search-text.ts'

/** So many finds are fetched by id; more are met soon enough while the list is walked. */
const FEW = 500

/** The index knows three letters in a row, which a pattern holds between two percent signs; less is in nearly everything. */
const SHORTEST = 5

export type Finds = { readonly where: SQL | undefined; readonly isMany: boolean }

/** Who has what was typed in their name or address. Needs a transaction of the organization. */
export async function searchUsers(tx: Tx, typed: string | null): Promise<Finds> {
  if (!typed) return { where: undefined, isMany: false }
  const pattern = searchPattern(typed)
  const where = sql`${users.search} like ${pattern}`
  if (pattern.length < SHORTEST) return { where, isMany: true }
  const found = await tx.execute<{ id: string }>(sql`select search_users(${pattern}, ${FEW + 1}) as id`)
  const ids = found.map((row) => row.id)
  if (ids.length > FEW) return { where, isMany: true }

  return { where: sql`${users.id} = any(${sql.param(ids)}::uuid[])`, isMany: false }
}
