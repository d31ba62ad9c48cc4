import { and, eq } from 'drizzle-orm'
import { emails, invitations, licenses, users } from '#db/schema/index.ts'
import type { InvitedRow } from '#lib/invitations/invite.ts'
import { type AnOrganization, anOrganization, aSession, aUser } from '#lib/testing/factories.ts'
import {
  anInvitee,
  aPoorerInviter,
  everythingOf,
  invitationsOf,
  invited,
  mailsOf,
  userOf,
} from '#lib/testing/invitations.ts'
import { inOrganization } from '#lib/transaction.ts'
import { call } from './actions.ts'
import { expect, test } from './fixtures.ts'
import { servers } from './http.ts'

const [first, second] = servers()
const file = 'app/o/[org]/users/actions.ts'

test('an address that two admins invite at once becomes one user with one open invitation', async () => {
  const organization = await anOrganization({ licenses: 50 })
  const admin = await aUser(organization, { profile: 'admin' })
  const sessions = [
    await aSession(organization.superAdmin.accountId),
    await aSession(admin.account?.accountId ?? ''),
  ]

  for (let round = 0; round < 10; round++) {
    const email = `round-${round}@${organization.slug}.test`
    const answers = await Promise.all(
      sessions.map((session, index) => invite(organization, [email], session, index ? second : first)),
    )

    expect(answers.flat().filter(({ outcome }) => outcome === 'sent')).toHaveLength(1)
    expect(await openOf(organization, (await userOf(organization, email)).id)).toBe(1)
  }
  expect(await inOrganization(organization.organizationId, (tx) => tx.select().from(users))).toHaveLength(12)
})

test('an address that two organizations invite at once is invited by both', async () => {
  const both = [await anOrganization({ licenses: 20 }), await anOrganization({ licenses: 20 })]
  const sessions = await Promise.all(both.map(({ superAdmin }) => aSession(superAdmin.accountId)))

  for (let round = 0; round < 10; round++) {
    const email = `round-${round}@${both[0]?.slug}.test`
    const answers = await Promise.all(
      both.map((organization, index) =>
        invite(organization, [email], sessions[index] ?? '', index ? second : first),
      ),
    )

    expect(answers.flat().map(({ outcome }) => outcome)).toEqual(['sent', 'sent'])
    for (const organization of both) {
      expect(await openOf(organization, (await userOf(organization, email)).id)).toBe(1)
    }
  }
})

test('sending anew against revoking: either revoked with no link left, or invited with one, as one order would have it', async () => {
  const organization = await anOrganization({ licenses: 50 })
  const session = await aSession(organization.superAdmin.accountId)
  const path = `/o/${organization.slug}/users`

  for (let round = 0; round < 20; round++) {
    const { userId } = await anInvitee(organization)
    const race = ['reinvite', 'revoke'].map((action, index) =>
      call(`${file}#${action}`, [organization.slug, { userId }], {
        path,
        session,
        server: (index + round) % 2 ? second : first,
      }),
    )
    const [again, taken] = await Promise.all(race)

    const [user] = await inOrganization(organization.organizationId, (tx) =>
      tx.select().from(users).where(eq(users.id, userId)),
    )
    const attempts = await invitationsOf(organization, userId)
    const states = attempts.map(({ state }) => state)
    expect([again?.result?.ok, taken?.result?.ok]).toEqual([true, true])
    if (user?.status === 'invited') {
      expect(states).toEqual(['revoked', 'open'])
      expect(user.reservedAt).not.toBeNull()
    } else {
      expect([user?.status, ...states]).toEqual(['not_invited', 'replaced', 'revoked'])
      expect([user?.reservedAt, user?.invitationExpiresAt]).toEqual([null, null])
    }
  }
  const [row] = await inOrganization(organization.organizationId, (tx) =>
    tx.select().from(licenses).where(eq(licenses.planId, 'professional')),
  )
  expect(row?.assigned).toBe(1)
})

test('the same list sent twice at once makes one invitation and one mail a person', async () => {
  const organization = await anOrganization({ licenses: 20 })
  const session = await aSession(organization.superAdmin.accountId)
  const list = Array.from({ length: 8 }, (_, n) => `person-${n}@${organization.slug}.test`)

  await Promise.all([
    invite(organization, list, session, first),
    invite(organization, list.toReversed(), session, second),
  ])

  const open = await inOrganization(organization.organizationId, (tx) =>
    tx.select().from(invitations).where(eq(invitations.state, 'open')),
  )
  expect(open.map(({ email }) => email).sort()).toEqual(list)
  expect(open.map(({ attempt }) => attempt)).toEqual(list.map(() => 1))
  expect(await mailsOf(organization)).toEqual(list.map(() => 'invitation'))
})

test('a double click on “Send” makes one invitation', async ({ page, signIn }) => {
  const organization = await anOrganization({ licenses: 5 })
  const email = `ana@${organization.slug}.test`
  await signIn(organization.superAdmin.accountId)
  await page.goto(`/o/${organization.slug}/users/invite`)
  await page.getByLabel('E-mail addresses').fill(email)
  await page.getByLabel('E-mail addresses').press('Control+Enter')

  await page.getByRole('button', { name: 'Send 1 invitation' }).dblclick()
  await expect(page.getByRole('heading', { name: '1 invitation sent.' })).toBeVisible()

  const { id } = await userOf(organization, email)
  expect((await invitationsOf(organization, id)).map(({ attempt }) => attempt)).toEqual([1])
  expect(
    await inOrganization(organization.organizationId, (tx) =>
      tx
        .select({ template: emails.template })
        .from(emails)
        .where(and(eq(emails.organizationId, organization.organizationId), eq(emails.userId, id))),
    ),
  ).toEqual([{ template: 'invitation' }])
})

test('whoever may invite but holds less than an Admin can make nobody an Admin, by no way', async () => {
  const organization = await anOrganization({ licenses: 20 })
  const inviter = await aPoorerInviter(organization)
  const session = await aSession(inviter.accountId ?? '')
  const profileId = organization.profileIds.admin
  const [pending] = await invited(organization, [{ email: `pending@${organization.slug}.test`, profileId }])
  const [technician] = await invited(organization, [`technician@${organization.slug}.test`])
  const userId = pending?.userId
  const email = `new@${organization.slug}.test`
  const person = { firstName: 'Ana', roleId: organization.roleId, language: 'en', profileId }
  const before = await everythingOf(organization)

  const ways: [string, unknown][] = [
    ['app/o/[org]/users/invite/actions.ts#invite', { rows: [{ email, profileId }], language: 'en' }],
    [
      'app/o/[org]/users/invite/actions.ts#invite',
      { rows: [{ email: technician?.email, profileId }], language: 'en' },
    ],
    ['app/o/[org]/users/new/actions.ts#add', { ...person, email }],
    [`${file}#reinvite`, { userId }],
    [`${file}#correctAddress`, { userId, email }],
  ]
  for (const [action, values] of ways) {
    const path = `/o/${organization.slug}/users${action.match(/users(\/\w+)?\//)?.[1] ?? ''}`
    const { result } = await call(action, [organization.slug, values], { path, session })
    expect(result, action).toMatchObject({ ok: false, code: 'exceeds_yours' })
  }

  const after = await everythingOf(organization)
  expect({ ...after, emails: after.emails.length }).toEqual({ ...before, emails: before.emails.length })
})

async function invite(organization: AnOrganization, addresses: string[], session: string, server: string) {
  const rows = addresses.map((email) => ({ email, profileId: organization.profileIds.technician }))
  const { result } = await call<InvitedRow[]>(
    'app/o/[org]/users/invite/actions.ts#invite',
    [organization.slug, { rows, language: 'en' }],
    { path: `/o/${organization.slug}/users/invite`, session, server },
  )
  if (!result?.ok) throw new Error(`refused: ${result?.code}`)

  return result.data
}

const openOf = async (organization: AnOrganization, userId: string) =>
  (await invitationsOf(organization, userId)).filter(({ state }) => state === 'open').length
