import { inspect } from 'node:util'
import { expect, it, vi } from 'vitest'
import { DatabaseProblem } from '#lib/database-problem.ts'
import { answer } from '#lib/doors/answer.ts'
import { outside } from '#lib/transaction.ts'
import { currentPerson } from './session.ts'

vi.hoisted(() => {
  process.env.DATABASE_URL = 'postgres://nobody@127.0.0.1:1/nothing'
})
vi.mock('next-auth', () => ({
  getServerSession: ({ adapter }: { adapter: { getSessionAndUser: (token: string) => unknown } }) =>
    adapter.getSessionAndUser('the token of a cookie'),
}))

it('a database that does not answer is not "signed out", and the error holds nothing of the query', async () => {
  const problem = await currentPerson().catch((thrown) => thrown)

  expect(problem).toBeInstanceOf(DatabaseProblem)
  expect(problem).toMatchObject({ code: 'ECONNREFUSED', digest: 'unavailable' })
  expect(inspect(problem, { depth: 9, showHidden: true })).not.toMatch(/select|last_seen_at/)
})

it('a change meanwhile answers that it is unavailable', async () => {
  expect(await answer(() => outside((tx) => tx.execute('select 1')))).toEqual({
    ok: false,
    code: 'unavailable',
  })
})
