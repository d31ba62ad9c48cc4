import { and, eq, isNull } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { accountLinks, accounts, memberships, sessions } from '#db/schema/index.ts'
import type { Person } from '#lib/actor.ts'
import { confirmAnew, confirmByPassword } from '#lib/auth/confirm-email.ts'
import { parse } from '#lib/doors/answer.ts'
import { mailsTo } from '#lib/testing/account-links.ts'
import { accountOf, age, aLink, copyOf, licensesOf, outcomeOf, stranger } from '#lib/testing/answering.ts'
import { anAccount, anOrganization } from '#lib/testing/factories.ts'
import { eventsOf, everythingOf, userOf } from '#lib/testing/invitations.ts'
import { deriveToken } from '#lib/tokens.ts'
import { outside } from '#lib/transaction.ts'
import { acceptInvitation } from './accept.ts'
import { joinInput } from './answer-schema.ts'
import { joinByInvitation } from './join.ts'
import { mailConfirmation } from './mail-confirmation.ts'

const PASSWORD = 'nine violet herons carry umbrellas'

type Typed = { password?: string; firstName?: string; lastName?: string }

const join = ({ token }: { token: string }, typed: Typed = {}) =>
  joinByInvitation(
    stranger,
    parse(joinInput, { token, firstName: 'Tomás', lastName: 'Figueiredo', password: '', ...typed }),
  )

describe('a new person', () => {
  it('joins by a mailed link: the mail has proven the address', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const link = await aLink(organization)

    expect(await join(link, { password: PASSWORD })).toEqual({
      to: `/o/${organization.slug}?joined=${organization.slug}`,
      session: expect.any(String),
    })

    const account = await accountOf(link.email)
    expect(account).toMatchObject({
      firstName: 'Tomás',
      language: 'en',
      timeZone: 'America/Recife',
      defaultOrganizationId: organization.organizationId,
    })
    expect(account?.confirmedAt).toBeInstanceOf(Date)
    expect(account?.passwordHash).toMatch(/^\$argon2id\$/)
    expect(await userOf(organization, link.email)).toMatchObject({
      status: 'active',
      accountId: account?.id,
      name: 'Tomás Figueiredo',
    })
    expect(await licensesOf(organization)).toMatchObject({ assigned: 2 })
  })

  it('may do without a password, and without a last name', async () => {
    const link = await aLink(await anOrganization({ licenses: 5 }))

    expect(await outcomeOf(join(link, { lastName: '' }))).toBe('done')
    expect(await accountOf(link.email)).toMatchObject({ passwordHash: null, lastName: '' })
  })

  it('lands in the inviting organization, never in one of their own', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const link = await aLink(organization)
    await join(link)

    const places = await placesOf(link.email)
    expect(places.map(({ organizationId }) => organizationId)).toEqual([organization.organizationId])
  })

  it('waits where no license is left', async () => {
    const organization = await anOrganization({ licenses: 1 })

    expect(await join(await aLink(organization))).toMatchObject({
      to: `/welcome?waiting=${organization.slug}`,
    })
  })

  it('is one user of 50 who join by the same link at once', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const link = await aLink(organization)

    const outcomes = await Promise.all(Array.from({ length: 50 }, () => outcomeOf(join(link))))

    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect(new Set(outcomes)).toEqual(new Set(['done', 'invitation_dead']))
    expect(await placesOf(link.email)).toHaveLength(1)
    expect((await eventsOf(organization)).filter(({ action }) => action === 'user.joined')).toHaveLength(1)
    expect(await licensesOf(organization)).toMatchObject({ assigned: 2 })
  })

  it.each([
    ['too short', 'fourteen chars', 'password_too_short'],
    ['too long', 'x'.repeat(129), 'password_too_long'],
    ['on every list', 'correct horse battery staple', 'password_too_common'],
    ['made of what is known', 'tomas figueiredo vento sul', 'password_context'],
  ])('cannot choose a password that is %s', async (_why, password, code) => {
    const organization = await anOrganization({ licenses: 5 })
    const link = await aLink(organization)
    const before = await everythingOf(organization)

    await expect(async () => join(link, { password })).rejects.toMatchObject({ fields: { password: code } })

    expect(await everythingOf(organization)).toEqual(before)
    expect(await accountOf(link.email)).toBeUndefined()
  })
})

describe('an address that has an account', () => {
  it('signs in instead: there is never a second one', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const link = await aLink(organization)
    const person = await anAccount({ email: link.email })
    const before = await everythingOf(organization)

    expect(await outcomeOf(join(link, { password: PASSWORD }))).toBe('sign_in_first')

    expect(await everythingOf(organization)).toEqual(before)
    expect(await accountOf(link.email)).toMatchObject({ id: person.accountId, passwordHash: null })
  })
})

describe('a link that does not work', () => {
  it.each(['expired', 'used', 'nonsense'])('(%s) makes no account', async (kind) => {
    const organization = await anOrganization({ licenses: 5 })
    const link = await aLink(organization)
    if (kind === 'expired') await age(link, '7 days 1 second')
    if (kind === 'used') await join(link)
    const token = kind === 'nonsense' ? 'nonsense' : link.token

    expect(await outcomeOf(join({ token }))).toBe('invitation_dead')
    if (kind !== 'used') expect(await accountOf(link.email)).toBeUndefined()
  })
})

describe('a copied link', () => {
  it('admits after the address was confirmed, and not before', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const copy = await copyOf(organization, await aLink(organization))

    expect(await join(copy, { password: PASSWORD })).toEqual({ to: '/check-email' })
    const account = await accountOf(copy.email)
    expect(account).toMatchObject({ confirmedAt: null })
    expect(await userOf(organization, copy.email)).toMatchObject({ status: 'invited', accountId: null })
    expect(await placesOf(copy.email)).toEqual([])
    expect(await sessionsOf(copy.email)).toEqual([])

    const mailed = await confirmationOf(copy.email)
    const answer = await confirmByPassword(stranger, { token: mailed, password: PASSWORD })
    expect(answer).toMatchObject({ to: `/invitation/${copy.token}`, session: expect.any(String) })
    expect(await outcomeOf(accept(await personOf(copy.email), copy))).toBe('done')
    expect(await userOf(organization, copy.email)).toMatchObject({ status: 'active', accountId: account?.id })
  })

  it('leads back also for somebody without a password', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const copy = await copyOf(organization, await aLink(organization))
    await join(copy)

    expect(await confirmAnew(stranger, { token: await confirmationOf(copy.email) })).toMatchObject({
      to: `/invitation/${copy.token}`,
    })
  })

  it('answers alike, in the same time, whether or not the address has an account, which gets a mail', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const copy = await copyOf(organization, await aLink(organization))
    const person = await anAccount({ email: copy.email })
    const before = await everythingOf(organization)

    const started = performance.now()
    expect(await join(copy, { password: PASSWORD })).toEqual({ to: '/check-email' })
    expect(performance.now() - started).toBeGreaterThanOrEqual(399)

    expect(await mailsTo(person.accountId)).toEqual(['account-exists'])
    expect(await accountOf(copy.email)).toMatchObject({ id: person.accountId, passwordHash: null })
    expect(await everythingOf(organization)).toEqual(before)
    for (let time = 0; time < 4; time++) await join(copy)
    expect(await outcomeOf(join(copy))).toBe('too_many')
  })

  it('mails no confirmation to somebody who has confirmed', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const copy = await copyOf(organization, await aLink(organization))
    const person = await anAccount({ email: copy.email })

    expect(await outcomeOf(outside((tx) => mailConfirmation(tx, person, copy)))).toBe('stale')
    expect(await mailsTo(person.accountId)).toEqual([])
  })

  it('makes one account of 20 at once, and no more than five mails', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const copy = await copyOf(organization, await aLink(organization))

    const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcomeOf(join(copy))))

    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(5)
    expect(outcomes.filter((outcome) => outcome === 'too_many')).toHaveLength(15)
    const mails = await mailsTo((await accountOf(copy.email))?.id ?? '')
    expect(mails.sort()).toEqual([...Array(4).fill('account-exists'), 'confirm-email'])
  })
})

const accept = (person: Person, { token }: { token: string }) =>
  outside((tx) => acceptInvitation(tx, person, { token }))

const placesOf = (email: string) =>
  outside((tx) =>
    tx
      .select({ organizationId: memberships.organizationId })
      .from(memberships)
      .innerJoin(accounts, eq(accounts.id, memberships.accountId))
      .where(eq(accounts.email, email)),
  )

const sessionsOf = (email: string) =>
  outside((tx) =>
    tx
      .select({ id: sessions.id })
      .from(sessions)
      .innerJoin(accounts, eq(accounts.id, sessions.accountId))
      .where(eq(accounts.email, email)),
  )

async function personOf(email: string): Promise<Person> {
  const account = await accountOf(email)
  if (!account) throw new Error('no account')
  const { id, firstName, lastName, language, confirmedAt } = account

  return {
    accountId: id,
    sessionId: id,
    email,
    firstName,
    lastName,
    language,
    isConfirmed: confirmedAt !== null,
  }
}

/** The token in the mail that asks to confirm an address. */
async function confirmationOf(email: string) {
  const { id = '' } = (await accountOf(email)) ?? {}
  const [link] = await outside((tx) =>
    tx
      .select()
      .from(accountLinks)
      .where(
        and(
          eq(accountLinks.accountId, id),
          eq(accountLinks.purpose, 'confirm_email'),
          isNull(accountLinks.usedAt),
        ),
      ),
  )
  if (!link) throw new Error('no confirmation')

  return deriveToken('confirm_email', id, id, link.version)
}
