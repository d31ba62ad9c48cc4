import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { accounts, emailBatches, sessions, spentProofs } from '#db/schema/index.ts'
import { database } from '#lib/database.ts'
import { anAccount, anOrganization, aSession } from '#lib/testing/factories.ts'
import { ownDatabase } from '#lib/testing/own-database.ts'
import { hashToken } from '#lib/tokens.ts'
import { forgetSpent } from './forget-spent.ts'
import { removeUnconfirmed } from './remove-unconfirmed.ts'

await ownDatabase()

const age = (accountId: string, days: number) =>
  database()
    .update(accounts)
    .set({ createdAt: sql`now() - ${days} * interval '1 day'` })
    .where(eq(accounts.id, accountId))

const isThere = async (accountId: string) =>
  (await database().select().from(accounts).where(eq(accounts.id, accountId))).length === 1

it('removes accounts that nobody confirmed within 30 days, and no others', async () => {
  const old = await anAccount({ confirmed: false })
  const young = await anAccount({ confirmed: false })
  const confirmed = await anAccount()
  const founder = await anAccount({ confirmed: false })
  await anOrganization({ owner: founder, confirmed: false })
  for (const { accountId } of [old, confirmed, founder]) await age(accountId, 31)
  await age(young.accountId, 29)

  expect(await removeUnconfirmed()).toBe(1)
  expect(await Promise.all([old, young, confirmed, founder].map((one) => isThere(one.accountId)))).toEqual([
    false,
    true,
    true,
    true,
  ])
})

it('forgets what has run out and keeps what has not', async () => {
  const { accountId } = await anAccount()
  const [idle, live] = [await aSession(accountId), await aSession(accountId)]
  await database()
    .update(sessions)
    .set({ lastSeenAt: sql`now() - interval '8 days'` })
    .where(eq(sessions.tokenHash, hashToken(idle)))
  await database()
    .insert(spentProofs)
    .values([
      { id: 'old', expiresAt: sql`now() - interval '1 second'` },
      { id: 'new', expiresAt: sql`now() + interval '1 hour'` },
    ])
  await database().execute(sql`insert into rate_limits (key, points, expire) values
    ('old', 1, extract(epoch from now()) * 1000 - 1), ('new', 1, extract(epoch from now()) * 1000 + 60000), ('never', 1, null)`)
  const unfinished = randomUUID()
  await database()
    .insert(emailBatches)
    .values([
      { id: unfinished, createdAt: sql`now() - interval '9 days'` },
      { id: randomUUID(), finishedAt: sql`now() - interval '3 days'` },
    ])

  await forgetSpent()

  const left = await database().execute<{ key: string }>(sql`
    select key from rate_limits where key in ('old', 'new', 'never')
    union all select id from spent_proofs union all select id::text from email_batches
    union all select token_hash from sessions where account_id = ${accountId}`)
  expect(new Set(left.map(({ key }) => key))).toEqual(new Set(['new', 'never', unfinished, hashToken(live)]))
})
