import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { accounts, events, organizations } from '#db/schema/index.ts'
import { ageLink, countSessions, mailedLink, mailsTo } from '#lib/testing/account-links.ts'
import { anAccount, anOrganization, aSession, aUser } from '#lib/testing/factories.ts'
import { aVisitor } from '#lib/testing/visitor.ts'
import { inOrganization, outside } from '#lib/transaction.ts'
import { issueLink } from './account-links.ts'
import { confirmAnew, confirmByPassword, confirmSignedIn } from './confirm-email.ts'
import { hashPassword } from './password-hash.ts'
import { proveAddress } from './prove-address.ts'
import { resendConfirmation } from './resend-confirmation.ts'
import { resetPassword } from './reset-password.ts'
import { signIn } from './sign-in.ts'

const password = 'the words chosen at sign-up'

async function aFounder() {
  const owner = await anAccount({ confirmed: false, passwordHash: await hashPassword(password) })
  const { slug, organizationId } = await anOrganization({ owner, confirmed: false })
  const { token } = await outside((tx) => issueLink(tx, owner.accountId, 'confirm_email'))

  return { owner, slug, organizationId, token }
}

const confirmedAt = async (organizationId: string) =>
  (
    await inOrganization(organizationId, (tx) =>
      tx.select().from(organizations).where(eq(organizations.id, organizationId)),
    )
  )[0]?.confirmedAt

const isConfirmed = async (accountId: string) =>
  (await outside((tx) => tx.select().from(accounts).where(eq(accounts.id, accountId))))[0]
    ?.confirmedAt instanceof Date

describe('confirming an address', () => {
  it('of whoever is signed in confirms their organization, and writes it down', async () => {
    const { owner, slug, organizationId, token } = await aFounder()
    const session = await aSession(owner.accountId)

    expect(await outside((tx) => confirmSignedIn(tx, owner, { token }))).toEqual({
      to: `/o/${slug}?confirmed=1`,
    })
    expect(session).toBeDefined()
    expect(await countSessions(owner.accountId)).toBe(1)
    expect(await confirmedAt(organizationId)).toBeInstanceOf(Date)
    const written = await inOrganization(organizationId, (tx) =>
      tx
        .select()
        .from(events)
        .where(and(eq(events.organizationId, organizationId), eq(events.action, 'organization.confirmed'))),
    )
    expect(written).toMatchObject([{ actorKind: 'user', targetId: organizationId }])
  })

  it('by the password keeps it and signs in', async () => {
    const { owner, slug, organizationId, token } = await aFounder()

    expect(await confirmByPassword(aVisitor(), { token, password })).toMatchObject({
      to: `/o/${slug}?confirmed=1`,
      session: expect.any(String),
    })
    expect(await confirmedAt(organizationId)).toBeInstanceOf(Date)
    const typed = { by: 'password' as const, email: owner.email, password }
    await expect(signIn(aVisitor(), typed)).resolves.toHaveProperty('session')
  })

  it('is refused for a wrong password and for another account, and the link stays alive', async () => {
    const { owner, organizationId, token } = await aFounder()
    const other = await anAccount()

    await expect(confirmByPassword(aVisitor(), { token, password: 'not the words' })).rejects.toMatchObject({
      fields: { password: 'password_wrong' },
    })
    await expect(outside((tx) => confirmSignedIn(tx, other, { token }))).rejects.toMatchObject({
      code: 'wrong_account',
    })
    expect(await isConfirmed(owner.accountId)).toBe(false)
    expect(await confirmedAt(organizationId)).toBeNull()
    await expect(confirmByPassword(aVisitor(), { token, password })).resolves.toBeDefined()
  })

  it('without the password ends the one before and every session, and leads to a new one', async () => {
    const { owner, organizationId, token } = await aFounder()
    await aSession(owner.accountId)
    const { to } = await confirmAnew(aVisitor(), { token })
    const resetToken = to.replace('/reset-password/', '')

    expect(await countSessions(owner.accountId)).toBe(0)
    expect(await confirmedAt(organizationId)).toBeInstanceOf(Date)
    const typed = { by: 'password' as const, email: owner.email, password }
    await expect(signIn(aVisitor(), typed)).rejects.toMatchObject({ code: 'wrong_password' })
    await resetPassword(aVisitor(), { token: resetToken, password: 'seven lamps above a green door' })
  })

  it('of an account without a password ends the sessions of whoever made it', async () => {
    const { accountId } = await anAccount({ confirmed: false })
    await aSession(accountId)
    const { token } = await outside((tx) => issueLink(tx, accountId, 'confirm_email'))

    expect(await confirmAnew(aVisitor(), { token })).toMatchObject({ to: '/', session: expect.any(String) })
    expect(await countSessions(accountId)).toBe(1)
    expect(await isConfirmed(accountId)).toBe(true)
  })

  it('anew is over once the address was confirmed: the link opens a confirmed account for nobody', async () => {
    for (const passwordHash of [await hashPassword(password), undefined]) {
      const { accountId } = await anAccount({ ...(passwordHash && { passwordHash }) })
      const { token } = await outside((tx) => issueLink(tx, accountId, 'confirm_email'))

      await expect(confirmAnew(aVisitor(), { token })).rejects.toMatchObject({ code: 'link_dead' })
      expect(await countSessions(accountId)).toBe(0)
    }
  })

  it('works once, for 24 hours', async () => {
    const { owner, token } = await aFounder()
    await ageLink(owner.accountId, 'confirm_email', 24 * 60)

    await expect(confirmByPassword(aVisitor(), { token, password })).rejects.toMatchObject({
      code: 'link_dead',
    })
    await expect(confirmAnew(aVisitor(), { token })).rejects.toMatchObject({ code: 'link_dead' })
    await expect(outside((tx) => confirmSignedIn(tx, owner, { token }))).rejects.toMatchObject({
      code: 'link_dead',
    })
  })

  it('leaves organizations alone whose super admin is somebody else', async () => {
    const { owner, token } = await aFounder()
    const other = await anOrganization({ confirmed: false })
    await aUser(other, { account: owner })
    await confirmByPassword(aVisitor(), { token, password })

    expect(await confirmedAt(other.organizationId)).toBeNull()
  })

  it('can be asked for again, which kills the mail before', async () => {
    const { owner, token } = await aFounder()
    await outside((tx) => resendConfirmation(tx, owner))

    expect(await mailsTo(owner.accountId)).toEqual(['confirm-email'])
    await expect(outside((tx) => confirmSignedIn(tx, owner, { token }))).rejects.toMatchObject({
      code: 'link_dead',
    })
    const latest = await mailedLink(owner.accountId, 'confirm_email')
    await expect(outside((tx) => confirmSignedIn(tx, owner, { token: latest }))).resolves.toBeDefined()
  })

  it('can be asked for by more people at once than there are connections', async () => {
    const people = await Promise.all(Array.from({ length: 24 }, () => anAccount({ confirmed: false })))
    const sent = await Promise.all(people.map((one) => outside((tx) => resendConfirmation(tx, one))))

    expect(sent.map(({ sentTo }) => sentTo)).toEqual(people.map(({ email }) => email))
  })

  it('is not mailed to somebody who has confirmed, nor more than five times an hour', async () => {
    const { owner } = await aFounder()
    for (let time = 0; time < 5; time++) await outside((tx) => resendConfirmation(tx, owner))

    await expect(outside((tx) => resendConfirmation(tx, owner))).rejects.toMatchObject({ code: 'too_many' })
    expect(await outside((tx) => resendConfirmation(tx, { ...owner, isConfirmed: true }))).toEqual({
      sentTo: null,
    })
  })
})

describe('proving an address', () => {
  it('within an organization goes on acting for it', async () => {
    const { owner } = await aFounder()
    const { organizationId } = await anOrganization()
    const seen = await inOrganization(organizationId, async (tx) => {
      await proveAddress(tx, owner.accountId)
      return tx.select({ id: organizations.id }).from(organizations)
    })

    expect(seen).toEqual([{ id: organizationId }])
  })

  it('changes nothing of an account that is confirmed', async () => {
    const { accountId } = await anAccount({ passwordHash: 'kept' })
    await aSession(accountId)

    expect(await outside((tx) => proveAddress(tx, accountId))).toBe(false)
    expect(await countSessions(accountId)).toBe(1)
  })
})
