import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations } from 'graphile-worker'
import postgres from 'postgres'
import { PROGRAM_ROLE } from './connect.ts'

/** Any fixed number: it only keeps two migrations of one database apart. */
const LOCK = 4_711_001

/** Beside this file in the sources; the bundle stands in a folder of its own. */
const folder = ['./migrations', '../db/migrations']
  .map((place) => fileURLToPath(new URL(place, import.meta.url)))
  .find((place) => existsSync(place))

/** Brings a database to the newest version, as its owner. Several at once wait for each other; a second run changes nothing. */
export async function migrate(url: string) {
  const client = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 5 })

  try {
    await client`select pg_advisory_lock(${LOCK})`
    await createProgramRole(client)
    await applyMigrations(drizzle(client), { migrationsFolder: folder ?? 'db/migrations' })
    await migrateWorker(client, url)
  } finally {
    await client.end({ timeout: 5 })
  }
}

async function createProgramRole(client: postgres.Sql) {
  await client.unsafe(`do $$ begin
    if not exists (select from pg_roles where rolname = '${PROGRAM_ROLE}') then create role ${PROGRAM_ROLE} nologin; end if;
  exception when duplicate_object or unique_violation then null;
  end $$`)
  await client.unsafe(`grant ${PROGRAM_ROLE} to current_user`)
}

/** The worker's schema belongs to the program, which may create on the database only while it is made. */
async function migrateWorker(client: postgres.Sql, url: string) {
  const database = (await client<{ name: string }[]>`select quote_ident(current_database()) as name`)[0]?.name

  await client.unsafe(`grant create on database ${database} to ${PROGRAM_ROLE}`)
  try {
    await runMigrations({ connectionString: asProgram(url) })
  } finally {
    await client.unsafe(`revoke create on database ${database} from ${PROGRAM_ROLE}`)
  }
}

/** The owner's address with the program's role as a start-up option, for clients that only take an address. */
export function asProgram(url: string) {
  const address = new URL(url)
  address.searchParams.set('options', `-c role=${PROGRAM_ROLE}`)

  return address.href
}
