import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { accounts } from '#db/schema/index.ts'
import { accountEventsOf, countSessions } from '#lib/testing/account-links.ts'
import { anAccount } from '#lib/testing/factories.ts'
import { aVisitor } from '#lib/testing/visitor.ts'
import { outside } from '#lib/transaction.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { signIn } from './sign-in.ts'

const password = 'a boat on a quiet lake at noon'
const wrong = 'a boat on a quiet lake at nine'

const somebody = async () => anAccount({ passwordHash: await hashPassword(password) })
const enter = (email: string, typed: string, visitor = aVisitor(), next?: string) =>
  signIn(visitor, { by: 'password', email, password: typed, next })

describe('signing in by password', () => {
  it('opens a session', async () => {
    const { email, accountId } = await somebody()
    const { to, session } = await enter(email, password)

    expect(to).toBe('/')
    expect(session).toHaveLength(43)
    expect(await countSessions(accountId)).toBe(1)
  })

  it('opens none before the address is confirmed: that would tell that it was new', async () => {
    const { email, accountId } = await anAccount({
      confirmed: false,
      passwordHash: await hashPassword(password),
    })

    await expect(enter(email, password)).rejects.toMatchObject({ code: 'wrong_password' })
    expect(await countSessions(accountId)).toBe(0)
  })

  it('writes a failure down for an account, and takes as long without one', async () => {
    const { email, accountId } = await somebody()
    const started = performance.now()
    await enter(email, wrong).catch(() => undefined)
    await enter('nobody-at-all@people.test', wrong).catch(() => undefined)

    expect(performance.now() - started).toBeGreaterThan(2 * 400)
    expect(await accountEventsOf(accountId)).toEqual(['sign_in_failed'])
  })

  it('answers the same for a wrong password, no password and no account', async () => {
    const known = await somebody()
    const without = await anAccount()

    for (const email of [known.email, without.email, 'nobody@people.test']) {
      await expect(enter(email, wrong)).rejects.toMatchObject({ code: 'wrong_password', field: undefined })
    }
    expect(await countSessions(known.accountId)).toBe(0)
  })

  it('works on a password for no account, too, so that the time does not tell', async () => {
    const best = async (work: () => Promise<unknown>) => {
      const times: number[] = []
      for (let time = 0; time < 5; time++) {
        const started = performance.now()
        await work().catch(() => undefined)
        times.push(performance.now() - started)
      }
      return Math.min(...times)
    }
    const stored = await hashPassword(password)
    const hashing = await best(() => verifyPassword(stored, wrong))

    expect(await best(() => enter('nobody-there@people.test', wrong))).toBeGreaterThan(hashing / 2)
  })

  it('counts every attempt on an account, also the parallel ones, and then refuses the right password', async () => {
    const { email } = await somebody()
    const tries = await Promise.allSettled(Array.from({ length: 30 }, () => enter(email, wrong)))
    const codes = tries.map((one) => (one.status === 'rejected' ? one.reason.code : 'in'))

    expect(codes.filter((code) => code === 'wrong_password')).toHaveLength(10)
    await expect(enter(email, password)).rejects.toMatchObject({ code: 'too_many', details: { minutes: 15 } })
  })

  it('counts the attempts of a network over all accounts', async () => {
    const visitor = aVisitor()
    await Promise.allSettled(
      Array.from({ length: 100 }, (_, account) => enter(`spray-${account}@people.test`, wrong, visitor)),
    )
    const { email } = await somebody()

    await expect(enter(email, password, visitor)).rejects.toMatchObject({ code: 'too_many' })
    await expect(enter(email, password)).resolves.toHaveProperty('session')
  }, 60_000)

  it('does not count the right password', async () => {
    const { email } = await somebody()
    for (let time = 0; time < 12; time++) await enter(email, password)
  })

  it.each(['//evil.test', '/\\evil.test', 'https:evil.test', '/%2f%2fevil.test', 'javascript:alert(1)'])(
    'does not lead to %s',
    async (next) => {
      const { email } = await somebody()

      expect((await enter(email, password, aVisitor(), next)).to).toBe('/')
    },
  )

  it('leads back to where it was asked for', async () => {
    const { email } = await somebody()

    expect((await enter(email, password, aVisitor(), '/o/vento-sul/users?q=a')).to).toBe(
      '/o/vento-sul/users?q=a',
    )
  })

  it('hashes the password again where the hash is cheaper than today', async () => {
    const { hash } = await import('@node-rs/argon2')
    const cheap = await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 })
    const { email, accountId } = await anAccount({ passwordHash: cheap })
    await enter(email, password)
    const [after] = await outside((tx) => tx.select().from(accounts).where(eq(accounts.id, accountId)))

    expect(after?.passwordHash).not.toBe(cheap)
    await expect(enter(email, password)).resolves.toHaveProperty('session')
  })
})
