import { and, type Column, isNotNull, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import * as z from 'zod/mini'

/** How a list is ordered: by one column, empty ones at the end (in reverse at the start), and by id where it ties. */
export type Order = {
  readonly name: string
  readonly column: Column
  readonly id: Column
  readonly kind: 'time' | 'text'
  readonly descending: boolean
  /** Whether the column can be empty. */
  readonly nullable?: boolean
}

/** Where a page begins: beside which row, in which direction, and how many rows stand before the page. */
export type Cursor = z.output<typeof cursorSchema>

const cursorSchema = z.object({
  by: z.string().check(z.maxLength(20)),
  key: z.nullable(z.string().check(z.maxLength(2000), z.regex(/^[^\0]*$/))),
  id: z.uuid(),
  at: z.int().check(z.minimum(0), z.maximum(1_000_000_000)),
  back: z.boolean(),
})

const writeCursor = (cursor: Cursor) => Buffer.from(JSON.stringify(cursor)).toString('base64url')

/** The cursor in an address, or null where it is none of ours or of another order: then the first page is shown. */
export function readCursor(text: string | null, order: Order): Cursor | null {
  const { success, data } = cursorSchema.safeParse(decode(text))
  if (!success || data.by !== order.name) return null
  if (data.key === null ? !order.nullable : order.kind === 'time' && !/^\d{1,16}$/.test(data.key)) return null

  return data
}

function decode(text: string | null): unknown {
  try {
    return JSON.parse(Buffer.from(text ?? '', 'base64url').toString())
  } catch {
    return null
  }
}

/** The value a row is ordered by, exact: a time in microseconds, which a Date would round. */
export const orderKey = ({ column, kind }: Order) =>
  kind === 'time'
    ? sql<string | null>`(extract(epoch from ${column}) * 1000000)::bigint::text`
    : sql<string | null>`${column}`

type Row = { id: string; key: string | null }
/** Puts two columns, or what stands for them, in the order of a page. */
export type Direction = (column: SQLWrapper, id: SQLWrapper) => SQL[]
type Fetch<R> = (where: SQL | undefined, orderBy: Direction, limit: number) => PromiseLike<R[]>

export type Page<R> = {
  readonly rows: R[]
  readonly previous: string | null
  readonly next: string | null
  /** How many rows stand before the page. */
  readonly before: number
}

/**
 * One page of a list, without an offset: the rows beside the cursor, read from the index that the order stands for.
 * A page before the first full one is the first page.
 */
export async function pageOf<R extends Row>(
  order: Order,
  cursor: Cursor | null,
  size: number,
  fetch: Fetch<R>,
): Promise<Page<R>> {
  const back = cursor?.back ?? false
  const found = await walk(order, cursor, size + 1, fetch)
  if (back && found.length < size) return pageOf(order, null, size, fetch)

  const more = found.length > size
  const rows = back ? found.slice(0, size).reverse() : found.slice(0, size)
  const before = !cursor ? 0 : back ? (more ? Math.max(1, cursor.at - rows.length) : 0) : cursor.at
  const beside = (row: R | undefined, at: number, toBack: boolean) =>
    row ? writeCursor({ by: order.name, key: row.key, id: row.id, at, back: toBack }) : null

  return {
    rows,
    before,
    previous: (back ? more : cursor !== null) ? beside(rows[0], before, true) : null,
    next: (back ? true : more) ? beside(rows.at(-1), before + rows.length, false) : null,
  }
}

/** Rows with a value and rows without are two runs of one index; each is walked from its end, the second only where the first ran out. */
async function walk<R>(order: Order, cursor: Cursor | null, limit: number, fetch: Fetch<R>) {
  const falling = order.descending !== (cursor?.back ?? false)
  const orderBy: Direction = (...columns) => columns.map((one) => sql`${one} ${directionOf(order, falling)}`)

  const rows: R[] = []
  for (const run of runsOf(order, cursor, falling)) {
    rows.push(...(await fetch(run, orderBy, limit - rows.length)))
    if (rows.length >= limit) break
  }

  return rows
}

/** As the index says it, word for word: with the other place for empty values Postgres would sort instead. */
function directionOf({ kind }: Order, falling: boolean) {
  if (kind === 'text') return sql.raw(falling ? 'desc' : 'asc')

  return sql.raw(falling ? 'desc nulls last' : 'asc nulls first')
}

function runsOf(order: Order, cursor: Cursor | null, falling: boolean): (SQL | undefined)[] {
  const { column, id, nullable } = order
  if (!cursor) return [undefined]

  const than = sql.raw(falling ? '<' : '>')
  if (cursor.key === null) {
    const empty = and(isNull(column), sql`${id} ${than} ${cursor.id}::uuid`)
    return falling ? [empty] : [empty, isNotNull(column)]
  }
  const filled = sql`(${column}, ${id}) ${than} (${startOf(order, cursor.key)}, ${cursor.id}::uuid)`

  return nullable && falling ? [filled, isNull(column)] : [filled]
}

const startOf = ({ kind }: Order, key: string) =>
  kind === 'time' ? sql`to_timestamp(${key}::float8 / 1000000)` : sql`${key}`

/** Counts no further than one above this: lists say "1,000+" there. */
const COUNTED = 1000

/** A count that stops: the rows of a query that selects something, at most one above `COUNTED`. */
export const boundedCount = (from: SQL, where: SQL | undefined) =>
  sql<number>`(select count(*)::int from (select 1 from ${from} where ${where ?? sql`true`} limit ${sql.raw(String(COUNTED + 1))}) counted)`

/** How many there are, and whether there may be more. */
export type Counted = { readonly n: number; readonly more: boolean }

export const counted = (n: number): Counted => ({ n: Math.min(n, COUNTED), more: n > COUNTED })
