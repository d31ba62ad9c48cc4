import { connect, PROGRAM_ROLE } from '#db/connect.ts'
import { env } from './env.ts'

/** What hangs lets go of its locks and its place in the pool. Migrations are not the program's and take their time. */
const settings = {
  idle_in_transaction_session_timeout: '30s',
  lock_timeout: '10s',
  statement_timeout: '30s',
}

let open: ReturnType<typeof connect> | undefined

/** The program's one pool, opened when first asked for. */
export function database() {
  open ??= connect({
    url: env().DATABASE_PROGRAM_URL ?? env().DATABASE_URL,
    role: PROGRAM_ROLE,
    connections: env().DATABASE_CONNECTIONS,
    settings,
  })

  return open.db
}

/** The driver under it, for what speaks SQL itself (rate limits). */
export function driver() {
  database()

  return (open as ReturnType<typeof connect>).client
}

export async function closeDatabase() {
  await open?.close()
  open = undefined
}
