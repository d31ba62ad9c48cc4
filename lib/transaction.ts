import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { database } from './database.ts'
import { sqlState, withoutValues } from './database-problem.ts'

const REPEATABLE = new Set(['40001', '40P01'])
const TRIES = 6

/** One transaction of one organization; row-level security shows nothing else. Repeated where the database asks for it. */
export const inOrganization = <T>(organizationId: string, work: (tx: Tx) => Promise<T>) =>
  repeated(async (tx) => {
    await actAs(tx, organizationId)

    return work(tx)
  })

/** Makes a running transaction that organization's. */
export const actAs = (tx: Tx, organizationId: string) =>
  tx.execute(sql`select set_config('app.organization_id', ${organizationId}, true)`)

/** One transaction of no organization, for accounts, sessions and links. */
export const outside = <T>(work: (tx: Tx) => Promise<T>) => repeated(work)

/** One transaction that sees what belongs to one account: its places in each organization, read only. */
export const asAccount = <T>(accountId: string, work: (tx: Tx) => Promise<T>) =>
  repeated(async (tx) => {
    await tx.execute(sql`select set_config('app.account_id', ${accountId}, true)`)

    return work(tx)
  })

async function repeated<T>(work: (tx: Tx) => Promise<T>) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database().transaction(work)
    } catch (problem) {
      if (attempt === TRIES || !shouldRepeat(problem)) throw withoutValues(problem)
      await wait(attempt * 15 * (1 + Math.random()))
    }
  }
}

/** Whether the database asks for the same transaction again: a deadlock or a serialization failure. */
export const shouldRepeat = (problem: unknown) => REPEATABLE.has(sqlState(problem) ?? '')
