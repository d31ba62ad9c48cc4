import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as schema from './schema/index.ts'

/** The role the program works as: it owns no tenant table, so row-level security holds for it. */
export const PROGRAM_ROLE = 'muster'

export type Connection = {
  url: string
  role?: string
  connections?: number
  name?: string
  /** What each connection starts with, beside the server's own settings. */
  settings?: Readonly<Record<string, string>>
}

/** Opens a pool. With a role, every connection starts as that role instead of the one that logged in. */
export function connect({ url, role, connections = 10, name = 'muster', settings = {} }: Connection) {
  const client = postgres(url, {
    max: connections,
    onnotice: () => undefined,
    connect_timeout: 5,
    connection: { application_name: name, ...(role ? { role } : {}), ...settings },
  })

  return { db: drizzle(client, { schema }), client, close: () => client.end({ timeout: 5 }) }
}

export type Database = ReturnType<typeof connect>['db']

/** A running transaction. `Database` does not satisfy it, so a write outside one does not compile. */
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0]
