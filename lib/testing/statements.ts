import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { PROGRAM_ROLE, type Tx } from '#db/connect.ts'
import * as schema from '#db/schema/index.ts'
import { env } from '#lib/env.ts'
import { actAs } from '#lib/transaction.ts'

export type Statement = { text: string; values: unknown[] }

const open = () =>
  postgres(env().DATABASE_URL, { max: 1, onnotice: () => undefined, connection: { role: PROGRAM_ROLE } })

/** Runs work in one organization's transaction and answers every read it sent. */
export async function recordReads(
  organizationId: string,
  work: (tx: Tx) => Promise<unknown>,
): Promise<Statement[]> {
  const client = open()
  const sent: Statement[] = []
  const db = drizzle(client, { schema, logger: { logQuery: (text, values) => sent.push({ text, values }) } })

  try {
    await db.transaction(async (tx) => {
      await actAs(tx, organizationId)
      await work(tx)
    })
  } finally {
    await client.end()
  }

  return sent.filter(
    ({ text }) => /^\(*(select|with)\b/.test(text) && !/^select (set_config|graphile_worker)/.test(text),
  )
}

/** Sends a read again, in the context of another organization or of none. */
export async function readAs(organizationId: string | null, { text, values }: Statement): Promise<unknown[]> {
  const client = open()
  try {
    return await client.begin(async (sql) => {
      await sql`select set_config('app.organization_id', ${organizationId ?? ''}, true)`

      return [...(await sql.unsafe(text, values as never[]))]
    })
  } finally {
    await client.end()
  }
}

/** The statement as it would be had its author forgotten to name the organization. */
export const withoutItsCondition = ({ text, values }: Statement): Statement => ({
  text: text.replace(/(?:"\w+"\.)?"?organization_id"? = \$(\d+)/g, '$$$1::uuid is not null'),
  values,
})
