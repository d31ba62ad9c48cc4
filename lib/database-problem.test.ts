import { inspect } from 'node:util'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { database } from './database.ts'
import { DatabaseProblem, isUnreachable, sqlState } from './database-problem.ts'
import { Refusal } from './refusal.ts'
import { asAccount, inOrganization, outside } from './transaction.ts'

const typed = 'iara.duarte@people.test'
const nobody = '00000000-0000-0000-0000-000000000000'

describe('a database error that leaves a transaction', () => {
  it.each([
    ['outside', outside],
    ['in an organization', inOrganization.bind(null, nobody)],
    ['as an account', asAccount.bind(null, nobody)],
  ])('(%s) names its SQLSTATE and nothing that was in the query', async (_where, transaction) => {
    const problem = await transaction((tx) => tx.execute(sql`select ${typed}::uuid`)).catch(
      (thrown) => thrown,
    )

    expect(problem).toBeInstanceOf(DatabaseProblem)
    expect(sqlState(problem)).toBe('22P02')
    expect(problem).not.toHaveProperty('cause')
    expect(inspect(problem, { depth: 9, showHidden: true })).not.toContain(typed)
  })

  it('leaves a refusal as it is', async () => {
    const refuse = outside(async () => {
      throw new Refusal('stale')
    })

    await expect(refuse).rejects.toBeInstanceOf(Refusal)
  })
})

describe('a database that does not answer', () => {
  it.each(['08006', '57P01', '57P03', 'ECONNREFUSED', 'CONNECT_TIMEOUT', 'CONNECTION_CLOSED'])(
    'is known by %s',
    (code) => expect(isUnreachable(new DatabaseProblem(code))).toBe(true),
  )

  it.each(['23505', '40001', '57014', 'unknown'])('is not meant by %s', (code) => {
    expect(isUnreachable(new DatabaseProblem(code))).toBe(false)
  })
})

describe('the program', () => {
  it.each([
    ['idle_in_transaction_session_timeout', '30s'],
    ['lock_timeout', '10s'],
    ['statement_timeout', '30s'],
  ])('never waits for ever: %s', async (setting, value) => {
    const [row] = await database().execute(sql`select current_setting(${setting}) as value`)

    expect(row?.value).toBe(value)
  })
})
