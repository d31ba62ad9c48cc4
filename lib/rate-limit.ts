import { sql } from 'drizzle-orm'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Tx } from '#db/connect.ts'
import { driver } from './database.ts'
import { withoutValues } from './database-problem.ts'
import { env } from './env.ts'
import { Refusal } from './refusal.ts'
import { hashToken } from './tokens.ts'

const HOUR = 3600
const DAY = 24 * HOUR

/** How often, in how many seconds. The numbers are the defaults of the variables they are read from. */
const limits = {
  mailsPerAddress: () => ({ points: env().LIMIT_MAILS_PER_ADDRESS, duration: DAY }),
  invitationsPerInviter: () => ({ points: env().LIMIT_INVITATIONS_PER_INVITER, duration: HOUR }),
  invitationsPerOrganization: () => ({ points: env().LIMIT_INVITATIONS_PER_ORGANIZATION, duration: DAY }),
  signInsPerAccount: () => ({ points: env().LIMIT_SIGN_INS_PER_ACCOUNT, duration: 15 * 60 }),
  signInsPerAddressBlock: () => ({ points: env().LIMIT_SIGN_INS_PER_ADDRESS_BLOCK, duration: 15 * 60 }),
  operatorKeysPerAddressBlock: () => ({ points: 10, duration: 15 * 60 }),
  linksPerAddress: () => ({ points: env().LIMIT_LINKS_PER_ADDRESS, duration: HOUR }),
  againPerUser: () => ({ points: 1, duration: 60 }),
  strangersPerInvitation: () => ({ points: 1, duration: DAY }),
  requestsPerInvitation: () => ({ points: 1, duration: DAY }),
} as const

export type LimitName = keyof typeof limits

type Query = { text: string; values: (string | number | null)[] }
type Run = (query: Query) => Promise<{ rows: Record<string, unknown>[]; rowCount: number }>

/**
 * Counts one use, or `points`, against a limit; the count outlives a change that fails. Refuses with `too_many` and the
 * minutes until it makes sense to try again. Subjects are kept as hashes.
 */
export const spend = (name: LimitName, subject: string, points = 1) => consume(onPool, name, subject, points)

/** The same inside a transaction: what is rolled back was not spent, and nobody else counts the subject meanwhile. */
export const spendWithin = (tx: Tx, name: LimitName, subject: string, points = 1) =>
  consume(inside(tx), name, subject, points)

/** Gives back what was spent for something that turned out to be harmless. */
export const refund = (name: LimitName, subject: string, points = 1) =>
  limiter(onPool, name).reward(keyOf(subject), points)

/** The same inside a transaction. */
export const refundWithin = (tx: Tx, name: LimitName, subject: string, points = 1) =>
  limiter(inside(tx), name).reward(keyOf(subject), points)

const keyOf = (subject: string) => hashToken(subject).slice(0, 40)

const limiter = (run: Run, name: LimitName) =>
  new RateLimiterPostgres({
    storeClient: { query: run },
    storeType: 'client',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    ...limits[name](),
  })

async function consume(run: Run, name: LimitName, subject: string, points: number) {
  try {
    await limiter(run, name).consume(keyOf(subject), points)
  } catch (problem) {
    if (!(problem instanceof RateLimiterRes)) throw problem
    throw new Refusal('too_many', undefined, {
      minutes: Math.max(1, Math.ceil(problem.msBeforeNext / 60_000)),
    })
  }
}

const onPool: Run = async ({ text, values }) => {
  const rows = await driver()
    .unsafe(text, values)
    .catch((problem) => {
      throw withoutValues(problem)
    })

  return { rows: [...rows], rowCount: rows.count }
}

/** The limiter writes `$1`; the ORM wants the parts and the values between them. */
const inside =
  (tx: Tx): Run =>
  async ({ text, values }) => {
    const parts = text
      .split(/\$(\d+)/)
      .map((part, index) => (index % 2 === 0 ? sql.raw(part) : sql`${values[Number(part) - 1]}`))
    const rows = await tx.execute(sql.join(parts))

    return { rows: [...rows], rowCount: rows.count }
  }
