import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { accounts, deployment, slugs } from '#db/schema/index.ts'
import { accountEventsOf, countSessions, mailedLink, mailsTo } from '#lib/testing/account-links.ts'
import { anAccount } from '#lib/testing/factories.ts'
import { ownDatabase } from '#lib/testing/own-database.ts'
import { aVisitor } from '#lib/testing/visitor.ts'
import { hashToken } from '#lib/tokens.ts'
import { outside } from '#lib/transaction.ts'
import { confirmByPassword } from './confirm-email.ts'
import { hashPassword } from './password-hash.ts'
import { listPlaces } from './places.ts'
import type { SignUpInput } from './schema.ts'
import { setUp } from './set-up.ts'
import { signIn } from './sign-in.ts'
import { signUp } from './sign-up.ts'

const password = 'seven lamps above a green door'
const wanted = (email: string, organization = 'Vento Sul'): SignUpInput => ({
  email,
  firstName: 'Beatriz',
  lastName: '',
  password,
  organization,
  language: 'pt-BR',
  country: 'BR',
  timeZone: 'America/Recife',
})

const accountOf = async (email: string) =>
  (await outside((tx) => tx.select().from(accounts).where(eq(accounts.email, email))))[0]
const countOrganizations = async () => (await outside((tx) => tx.select().from(slugs))).length

beforeAll(async () => {
  await ownDatabase()
  await outside((tx) =>
    tx
      .insert(deployment)
      .values({ name: 'setup_token_hash', value: hashToken('the token'), updatedAt: new Date() }),
  )
})

// In order: the deployment has no organization at first, and its rules change with the first one.
describe('the first run', () => {
  it('is refused without its token', async () => {
    for (const token of ['', 'another token', hashToken('the token')]) {
      const tried = setUp(aVisitor(), { ...wanted('first@people.test'), token })
      await expect(tried).rejects.toMatchObject({ code: 'link_dead' })
    }
    expect(await countOrganizations()).toBe(0)
  })

  it('is refused with a weak password, and can be tried again', async () => {
    const weak = { ...wanted('first@people.test'), password: 'vento-sul-vento-sul', token: 'the token' }

    await expect(setUp(aVisitor(), weak)).rejects.toMatchObject({ fields: { password: 'password_context' } })
  })

  it('makes one organization of many tries at once, and signs its founder in', async () => {
    const tries = await Promise.allSettled(
      [1, 2, 3, 4].map((n) => setUp(aVisitor(), { ...wanted(`first-${n}@people.test`), token: 'the token' })),
    )
    const made = tries.filter((one) => one.status === 'fulfilled').map((one) => one.value)

    expect(made).toEqual([{ to: '/o/vento-sul', session: expect.any(String) }])
    expect(await countOrganizations()).toBe(1)
  })

  it('lets its founder sign in by password before they confirm', async () => {
    const [{ email = '' } = {}] = await outside((tx) => tx.select().from(accounts))

    await expect(signIn(aVisitor(), { by: 'password', email, password })).resolves.toHaveProperty('session')
  })

  it('is over for good then', async () => {
    const again = setUp(aVisitor(), { ...wanted('second@people.test'), token: 'the token' })

    await expect(again).rejects.toMatchObject({ code: 'link_dead' })
  })
})

describe('signing up', () => {
  it('is closed once there is an organization', async () => {
    await expect(signUp(aVisitor(), wanted('late@people.test'))).rejects.toMatchObject({
      code: 'sign_up_closed',
    })
    expect(await accountOf('late@people.test')).toBeUndefined()
  })

  it('makes an account and an organization, mails the link, and opens no session', async () => {
    await openSignUp()
    expect(await signUp(aVisitor(), wanted('ana@people.test'))).toEqual({ to: '/check-email' })
    const account = await accountOf('ana@people.test')
    const accountId = account?.id ?? ''

    expect(account).toMatchObject({ confirmedAt: null, language: 'pt-BR', timeZone: 'America/Recife' })
    expect(await listPlaces(accountId)).toMatchObject([
      { slug: 'vento-sul-2', status: 'active', isDefault: true },
    ])
    expect(await mailsTo(accountId)).toEqual(['confirm-email'])
    expect(await countSessions(accountId)).toBe(0)
    const signingIn = () => signIn(aVisitor(), { by: 'password', email: 'ana@people.test', password })
    await expect(signingIn()).rejects.toMatchObject({ code: 'wrong_password' })
    const token = await mailedLink(accountId, 'confirm_email')
    await expect(confirmByPassword(aVisitor(), { token, password })).resolves.toHaveProperty('session')
    await expect(signingIn()).resolves.toHaveProperty('session')
  })

  it('answers the same for an address that has an account, which stays as it was and gets a mail', async () => {
    await openSignUp()
    for (const confirmed of [true, false]) {
      const known = await anAccount({
        confirmed,
        passwordHash: await hashPassword('the password of another'),
      })
      const organizations = await countOrganizations()

      expect(await signUp(aVisitor(), wanted(known.email))).toEqual({ to: '/check-email' })
      expect(await mailsTo(known.accountId)).toEqual(['account-exists'])
      expect(await accountEventsOf(known.accountId)).toEqual(['sign_up_repeated'])
      expect(await countOrganizations()).toBe(organizations)
      expect(await listPlaces(known.accountId)).toEqual([])
      await expect(
        signIn(aVisitor(), { by: 'password', email: known.email, password }),
      ).rejects.toMatchObject({
        code: 'wrong_password',
      })
    }
  })

  it('makes one account of one address, also at once, and gives every organization an address of its own', async () => {
    await openSignUp()
    const before = await countOrganizations()
    const same = await Promise.all(
      [1, 2, 3].map(() => signUp(aVisitor(), wanted('twice@people.test', 'Oito'))),
    )
    const others = await Promise.all(
      [1, 2, 3].map((n) => signUp(aVisitor(), wanted(`other-${n}@people.test`, 'Oito'))),
    )

    expect([...same, ...others]).toEqual(Array(6).fill({ to: '/check-email' }))
    expect(await countOrganizations()).toBe(before + 4)
    const found = (await outside((tx) => tx.select().from(slugs))).map(({ slug }) => slug)
    expect(found).toEqual(expect.arrayContaining(['oito', 'oito-2', 'oito-3', 'oito-4']))
  })
})

async function openSignUp() {
  const { env } = await import('#lib/env.ts')
  env().SIGN_UP = 'open'
}
