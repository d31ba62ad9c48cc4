import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { accounts, groups, memberships, organizations, sessions, users } from '#db/schema/index.ts'
import type { Person } from '#lib/actor.ts'
import { issueLink } from '#lib/auth/account-links.ts'
import { openMagicLink } from '#lib/auth/open-magic-link.ts'
import {
  acceptedBy,
  accountOf,
  age,
  aLink,
  copyOf,
  licensesOf,
  outcomeOf,
  stranger,
} from '#lib/testing/answering.ts'
import { anAccount, anOrganization, aSession, aUser, superAdminOf } from '#lib/testing/factories.ts'
import { as, eventsOf, everythingOf, linkOf, mailsOf, userOf } from '#lib/testing/invitations.ts'
import { inOrganization, outside } from '#lib/transaction.ts'
import { acceptInvitation } from './accept.ts'
import { declineInvitation } from './decline.ts'
import { reinviteUser } from './reinvite.ts'
import { requestInvitationAgain } from './request-again.ts'
import { revokeInvitation } from './revoke.ts'

const accept = (person: Person, { token }: { token: string }) =>
  outside((tx) => acceptInvitation(tx, person, { token }))

describe('accepting', () => {
  it('is for the invited address alone; another’s attempt changes nothing and is written down', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const link = await aLink(organization)
    const { events: _before, ...before } = await everythingOf(organization)

    const other = await anAccount()
    for (let time = 0; time < 3; time++) expect(await outcomeOf(accept(other, link))).toBe('wrong_account')

    const { events: _after, ...after } = await everythingOf(organization)
    expect(after).toEqual(before)
    const written = (await eventsOf(organization)).filter(
      ({ action }) => action === 'invitation.refused_to_other_account',
    )
    expect(written).toMatchObject([
      { targetId: link.userId, details: { after: { accountId: other.accountId } } },
    ])
  })

  it('makes one user, one license and one event of 50 at once', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const link = await aLink(organization)
    const person = await anAccount({ email: link.email })

    const outcomes = await Promise.all(Array.from({ length: 50 }, () => outcomeOf(accept(person, link))))

    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'invitation_dead')).toHaveLength(49)
    expect((await eventsOf(organization)).filter(({ action }) => action === 'user.joined')).toHaveLength(1)
    expect(await licensesOf(organization)).toMatchObject({ assigned: 2 })
    const places = await outside((tx) =>
      tx.select().from(memberships).where(eq(memberships.accountId, person.accountId)),
    )
    expect(places).toHaveLength(1)
  })

  it('confirms the user, spends the reservation, and makes a first organization the default one', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const link = await aLink(organization)
    const person = await anAccount({ email: link.email, firstName: 'Tomás', lastName: 'Figueiredo' })

    const answer = await accept(person, link)

    expect(answer).toEqual({ to: `/o/${organization.slug}?joined=${organization.slug}` })
    const user = await userOf(organization, link.email)
    expect(user).toMatchObject({ status: 'active', name: 'Tomás Figueiredo', reservedAt: null })
    expect(user.confirmedAt).toBeInstanceOf(Date)
    expect((await accountOf(link.email))?.defaultOrganizationId).toBe(organization.organizationId)
  })

  it('leads to the default organization, or to the new one where that asks for it', async () => {
    const [home, second, third] = await Promise.all([
      anOrganization(),
      anOrganization({ licenses: 5 }),
      anOrganization({ licenses: 5 }),
    ])
    const person = await anAccount()
    await outside((tx) =>
      tx
        .update(accounts)
        .set({ defaultOrganizationId: home.organizationId })
        .where(eq(accounts.id, person.accountId)),
    )
    await inOrganization(third.organizationId, (tx) =>
      tx.update(organizations).set({ landsInNew: true }).where(eq(organizations.id, third.organizationId)),
    )

    const { email } = person
    expect(await accept(person, await aLink(second, { email }))).toEqual({ to: `/?joined=${second.slug}` })
    expect(await accept(person, await aLink(third, { email }))).toEqual({
      to: `/o/${third.slug}?joined=${third.slug}`,
    })
  })

  it('works until seven days have passed and not a second longer', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const early = await aLink(organization)
    const late = await aLink(organization)
    // Ten seconds are left for this test to accept in.
    await age(early, '6 days 23:59:50')
    await age(late, '7 days 1 second')

    expect(await acceptedBy(early)).toBe('done')
    expect(await acceptedBy(late)).toBe('invitation_dead')
    expect(await userOf(organization, late.email)).toMatchObject({ status: 'invited', accountId: null })
  })

  it('takes the newest link only', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const link = await aLink(organization)
    await as(await superAdminOf(organization, 'users.invite'), reinviteUser, link)
    const person = await anAccount({ email: link.email })

    expect(await outcomeOf(accept(person, link))).toBe('invitation_dead')
    expect(await outcomeOf(accept(person, { token: await linkOf(organization, link.userId) }))).toBe('done')
  })

  it('and revoking at the same moment leave one of the two done', async () => {
    for (let round = 0; round < 10; round++) {
      const organization = await anOrganization({ licenses: 5 })
      const link = await aLink(organization)
      const admin = await superAdminOf(organization, 'users.invite')
      const person = await anAccount({ email: link.email })

      const outcomes = await Promise.all([
        outcomeOf(accept(person, link)),
        outcomeOf(as(admin, revokeInvitation, link)),
      ])

      const { status } = await userOf(organization, link.email)
      const { assigned } = (await licensesOf(organization)) ?? {}
      expect([...outcomes, status, assigned]).toEqual(
        outcomes[0] === 'done'
          ? ['done', 'not_pending', 'active', 2]
          : ['invitation_dead', 'done', 'not_invited', 1],
      )
    }
  })

  it('and being invited again at the same moment leave one link or one user', async () => {
    for (let round = 0; round < 10; round++) {
      const organization = await anOrganization({ licenses: 5 })
      const link = await aLink(organization)
      const admin = await superAdminOf(organization, 'users.invite')
      const person = await anAccount({ email: link.email })

      const outcomes = await Promise.all([
        outcomeOf(accept(person, link)),
        outcomeOf(as(admin, reinviteUser, link)),
      ])

      expect([
        ['done', 'already_user'],
        ['invitation_dead', 'done'],
      ]).toContainEqual(outcomes)
    }
  })

  it('waits where no license is left, and asks for one', async () => {
    const organization = await anOrganization({ licenses: 1 })
    const link = await aLink(organization)

    expect(await accept(await anAccount({ email: link.email }), link)).toEqual({
      to: `/welcome?waiting=${organization.slug}`,
    })
    expect(await userOf(organization, link.email)).toMatchObject({ status: 'waiting' })
    expect(await mailsOf(organization, link.userId)).toContain('license-request')
  })

  it('works with what is left of the departments', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const link = await aLink(organization, { departmentIds: [organization.departmentId] })
    await inOrganization(organization.organizationId, (tx) =>
      tx.delete(groups).where(eq(groups.id, organization.departmentId)),
    )

    expect(await acceptedBy(link)).toBe('done')
  })

  it('is refused once the invited user was deactivated', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const link = await aLink(organization)
    await inOrganization(organization.organizationId, (tx) =>
      tx.update(users).set({ status: 'deactivated', reservedAt: null }).where(eq(users.id, link.userId)),
    )

    expect(await acceptedBy(link)).toBe('invitation_dead')
  })

  it('is refused while the organization is unconfirmed', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const link = await aLink(organization)
    await inOrganization(organization.organizationId, (tx) =>
      tx
        .update(organizations)
        .set({ confirmedAt: null })
        .where(eq(organizations.id, organization.organizationId)),
    )

    expect(await acceptedBy(link)).toBe('invitation_dead')
  })

  it('never makes an account a second user of one organization', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const link = await aLink(organization)
    const person = await anAccount({ email: link.email })
    await aUser(organization, { account: { ...person, email: 'elsewhere@people.test' } })

    expect(await outcomeOf(accept(person, link))).toBe('already_user')
  })
})

describe('an address that was never confirmed', () => {
  it('is proven by a mailed link: what the account had before is dead, and this browser goes on', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const link = await aLink(organization)
    const person = await anAccount({
      email: link.email,
      confirmed: false,
      passwordHash: 'of whoever was first',
    })
    await aSession(person.accountId)
    const reset = await outside((tx) => issueLink(tx, person.accountId, 'sign_in'))

    expect(await accept(person, link)).toMatchObject({ session: expect.any(String) })

    const account = await accountOf(link.email)
    expect(account).toMatchObject({ passwordHash: null, defaultOrganizationId: organization.organizationId })
    expect(account?.confirmedAt).toBeInstanceOf(Date)
    expect(await outcomeOf(openMagicLink(stranger, reset))).toBe('link_dead')
    const open = await outside((tx) =>
      tx.select().from(sessions).where(eq(sessions.accountId, person.accountId)),
    )
    expect(open).toHaveLength(1)
  })

  it('is called what the inviter calls them: whoever made the account may have been somebody else', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const named = await aLink(organization, { firstName: 'Tomás', lastName: 'Figueiredo' })
    const nameless = await aLink(organization)
    for (const { email, token } of [named, nameless]) {
      const made = {
        email,
        confirmed: false,
        firstName: 'Mallory',
        lastName: 'Malone',
        language: 'fr',
      } as const
      await accept(await anAccount(made), { token })
    }

    const tomas = { firstName: 'Tomás', lastName: 'Figueiredo' }
    expect(await userOf(organization, named.email)).toMatchObject({ ...tomas, name: 'Tomás Figueiredo' })
    expect(await accountOf(named.email)).toMatchObject({ ...tomas, language: 'en' })
    expect(await userOf(organization, nameless.email)).toMatchObject({ name: 'Mallory Malone' })
  })

  it('is not proven by a copied link', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const copy = await copyOf(organization, await aLink(organization))
    const person = await anAccount({ email: copy.email, confirmed: false })

    expect(await outcomeOf(accept(person, copy))).toBe('confirm_first')
    expect(await outcomeOf(accept({ ...person, isConfirmed: true }, copy))).toBe('done')
  })
})

describe('a link', () => {
  it('of one purpose opens nothing of another, and still works for its own', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const link = await aLink(organization)
    const person = await anAccount({ email: link.email })
    const magic = await outside((tx) => issueLink(tx, person.accountId, 'sign_in'))

    expect(await outcomeOf(accept(person, magic))).toBe('invitation_dead')
    expect(await outcomeOf(openMagicLink(stranger, link))).toBe('link_dead')
    expect(await outcomeOf(openMagicLink(stranger, magic))).toBe('done')
    expect(await outcomeOf(accept(person, link))).toBe('done')
  })

  it.each(['', 'nonsense', 'a'.repeat(64), '-'.repeat(200)])('%j opens nothing', async (token) => {
    expect(await outcomeOf(accept(await anAccount(), { token }))).toBe('invitation_dead')
  })
})

describe('declining', () => {
  it('takes no account, ends the link, and hands its license on to whoever waits', async () => {
    const organization = await anOrganization({ licenses: 2 })
    const link = await aLink(organization)
    const waiting = await aUser(organization, { status: 'waiting' })

    expect(await declineInvitation(stranger, link)).toEqual({ to: '/invitation/declined' })

    expect(await userOf(organization, link.email)).toMatchObject({ status: 'not_invited', reservedAt: null })
    expect(await userOf(organization, waiting.email)).toMatchObject({ status: 'active' })
    expect(await mailsOf(organization, waiting.id)).toEqual(['license-granted'])
    expect(await outcomeOf(declineInvitation(stranger, link))).toBe('invitation_dead')
    expect(await acceptedBy(link)).toBe('invitation_dead')
  })
})

describe('asking for a new invitation', () => {
  it('answers the same for every link, and mails once, for one that ran out', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const live = await aLink(organization)
    const late = await aLink(organization)
    await age(late, '8 days')

    for (const token of ['nonsense', live.token, late.token, late.token]) {
      expect(await requestInvitationAgain(stranger, { token })).toEqual({ requested: true })
    }

    expect(await mailsOf(organization, live.userId)).toEqual(['invitation'])
    expect(await mailsOf(organization, late.userId)).toEqual(['invitation', 'invitation-requested'])
  })
})
