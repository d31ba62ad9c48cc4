import { and, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { users } from '#db/schema/index.ts'
import type { Allowed } from '#lib/actor.ts'
import { boundedCount, type Counted, counted } from '#lib/keyset.ts'
import { reach } from './reach.ts'
import { inView, statusViews } from './views.ts'

/** How many users each status has, exact to 1,000; "all" is their sum, because everybody has one status. */
export async function countStatuses(tx: Tx, actor: Allowed<'users.read'>) {
  const counts = statusViews.map(
    (view) => sql`${boundedCount(sql`${users}`, and(reach(actor), inView(view)))} as ${sql.identifier(view)}`,
  )
  const [row] = await tx.execute<Record<(typeof statusViews)[number], number>>(
    sql`select ${sql.join(counts, sql`, `)}`,
  )
  const each = statusViews.map((view) => [view, counted(row?.[view] ?? 0)] as const)
  const sum = each.reduce((total, [, { n, more }]) => total + n + (more ? 1 : 0), 0)

  return { ...Object.fromEntries(each), all: counted(sum) } as Record<
    (typeof statusViews)[number] | 'all',
    Counted
  >
}
