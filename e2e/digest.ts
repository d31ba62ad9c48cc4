import { sql } from 'drizzle-orm'
import { connect } from '#db/connect.ts'

let open: ReturnType<typeof connect> | undefined

/** What runs on by itself: counted attempts, and the worker's own books. */
const restless = ['rate_limits', 'email_batches', 'event_seals', 'deployment']

/** Columns that change without anybody changing anything: when somebody was seen, and how far a mail has come. */
const fleeting = '{last_seen_at,state,batch_id,provider_id,problem,content}'

/**
 * A digest of every row of every table in which one of the marks stands: the id of an organization or an account, or
 * an address that only one test uses. Read as the database's owner, so that no row-level security hides a change.
 */
export async function digestOf(...marks: string[]) {
  open ??= connect({ url: process.env.DATABASE_URL ?? '', connections: 1 })
  const tables = await open.db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`,
  )
  const digests: Record<string, string> = {}
  for (const { name } of tables) {
    if (restless.includes(name)) continue
    const gone = name === 'emails' ? sql` - ${fleeting}::text[] - 'sent_at'` : sql` - 'last_seen_at'`
    const [row] = await open.db.execute<{ rows: string; digest: string }>(
      sql`select count(*) as rows, md5(coalesce(string_agg(found.text, '' order by found.text), '')) as digest
          from (select md5((to_jsonb(one)${gone})::text) as text from ${sql.identifier(name)} one
                where to_jsonb(one)::text like any(${sql.param(marks.map((mark) => `%${mark}%`))}::text[])) found`,
    )
    digests[name] = `${row?.rows} ${row?.digest}`
  }

  return digests
}
