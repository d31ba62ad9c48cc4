import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { accounts } from '#db/schema/index.ts'
import { ageLink, countSessions, mailedLink, mailsTo } from '#lib/testing/account-links.ts'
import { anAccount, anOrganization, aSession } from '#lib/testing/factories.ts'
import { aVisitor } from '#lib/testing/visitor.ts'
import { outside } from '#lib/transaction.ts'
import { openMagicLink } from './open-magic-link.ts'
import { hashPassword } from './password-hash.ts'
import { listPlaces } from './places.ts'
import { requestMagicLink } from './request-magic-link.ts'
import { signIn } from './sign-in.ts'

const ask = (email: string, next?: string) => requestMagicLink(aVisitor(), { by: 'link', email, next })
const open = (token: string) => openMagicLink(aVisitor(), { token })

describe('a magic link', () => {
  it('is mailed to an account and opens one session', async () => {
    const { email, accountId } = await anAccount()
    await ask(email, '/account/organizations')
    const token = await mailedLink(accountId, 'sign_in')

    expect(await mailsTo(accountId)).toEqual(['magic-link'])
    expect(await open(token)).toMatchObject({ to: '/account/organizations', session: expect.any(String) })
    await expect(open(token)).rejects.toMatchObject({ code: 'link_dead' })
    expect(await countSessions(accountId)).toBe(1)
  })

  it('is answered the same, in the same time, for an address without an account', async () => {
    const { email } = await anAccount()
    const timed = async (address: string) => {
      const started = performance.now()
      const answer = await ask(address)
      return { answer, ms: performance.now() - started }
    }
    const known = await timed(email)
    const unknown = await timed('no-such-person@people.test')

    expect(known.answer).toEqual({ sentTo: email })
    expect(unknown.answer).toEqual({ sentTo: 'no-such-person@people.test' })
    expect(Math.abs(known.ms - unknown.ms)).toBeLessThan(50)
  })

  it('can be asked for five times an hour, whether there is an account or not', async () => {
    const { email } = await anAccount()
    for (const address of [email, 'often-asked@people.test']) {
      const tries = await Promise.allSettled(Array.from({ length: 8 }, () => ask(address)))
      expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(5)
    }
  })

  it('is dead after ten minutes', async () => {
    const { email, accountId } = await anAccount()
    await ask(email)
    await ageLink(accountId, 'sign_in', 10)

    await expect(open(await mailedLink(accountId, 'sign_in'))).rejects.toMatchObject({ code: 'link_dead' })
    expect(await countSessions(accountId)).toBe(0)
  })

  it('does not lead elsewhere', async () => {
    const { email, accountId } = await anAccount()
    await ask(email, '//evil.test')

    expect((await open(await mailedLink(accountId, 'sign_in'))).to).toBe('/')
  })

  it('ends what a stranger prepared who signed up with the address before', async () => {
    const password = 'the password of a stranger here'
    const owner = await anAccount({ confirmed: false, passwordHash: await hashPassword(password) })
    const { slug } = await anOrganization({ owner, confirmed: false })
    await aSession(owner.accountId)
    await ask(owner.email)
    await open(await mailedLink(owner.accountId, 'sign_in'))

    expect(await countSessions(owner.accountId)).toBe(1)
    const typed = { by: 'password' as const, email: owner.email, password }
    await expect(signIn(aVisitor(), typed)).rejects.toMatchObject({ code: 'wrong_password' })
    const [account] = await outside((tx) =>
      tx.select().from(accounts).where(eq(accounts.id, owner.accountId)),
    )
    expect(account).toMatchObject({
      confirmedAt: expect.any(Date),
      passwordHash: null,
      defaultOrganizationId: null,
    })
    expect(await listPlaces(owner.accountId)).toMatchObject([{ slug, status: 'active' }])
  })

  it('leaves the password and the sessions of a confirmed account alone', async () => {
    const password = 'the password of their own choice'
    const { email, accountId } = await anAccount({ passwordHash: await hashPassword(password) })
    await aSession(accountId)
    await ask(email)
    await open(await mailedLink(accountId, 'sign_in'))

    expect(await countSessions(accountId)).toBe(2)
    await expect(signIn(aVisitor(), { by: 'password', email, password })).resolves.toHaveProperty('session')
  })
})
