import { count, eq } from 'drizzle-orm'
import { accounts, events, invitations, licenses, users } from '#db/schema/index.ts'
import { reinviteUser } from '#lib/invitations/reinvite.ts'
import {
  type AnOrganization,
  anAccount,
  anOrganization,
  aSession,
  superAdminOf,
} from '#lib/testing/factories.ts'
import { anInvitee, as, linkOf } from '#lib/testing/invitations.ts'
import { inOrganization, outside } from '#lib/transaction.ts'
import { expect, test } from './fixtures.ts'
import { readForm, servers } from './http.ts'

const server = (index: number) => servers()[index % 2] ?? servers()[0]

test('50 accepts of one link at once, on two servers, make one user', async () => {
  const organization = await anOrganization({ licenses: 10 })
  const invitee = await anInvitee(organization)
  const join = await readForm(await pathOf(organization, invitee.userId), 'name="firstName"')

  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      join({ firstName: `Person ${index}`, lastName: '', password: '' }, { server: server(index) }),
    ),
  )

  expect(answers.filter((answer) => answer.session)).toHaveLength(1)
  expect(await countOf(organization, 'active')).toBe(2)
  expect(
    await outside((tx) => tx.select({ n: count() }).from(accounts).where(eq(accounts.email, invitee.email))),
  ).toEqual([{ n: 1 }])
  expect(await joined(organization)).toBe(1)
})

test('40 people who accept the last license at once: one is active, the others wait in turn', async () => {
  const organization = await anOrganization({ licenses: 2 })
  await inOrganization(organization.organizationId, (tx) => tx.update(licenses).set({ policy: 'ask' }))
  const people = await Promise.all(
    Array.from({ length: 40 }, async () => {
      const account = await anAccount()
      return { account, session: await aSession(account.accountId) }
    }),
  )
  const forms = []
  for (const { account, session } of people) {
    const invitee = await anInvitee(organization, account.email)
    forms.push(await readForm(await pathOf(organization, invitee.userId), 'Accept and continue', { session }))
  }

  const answers = await Promise.all(forms.map((accept, index) => accept({}, { server: server(index) })))

  expect(answers.map((answer) => answer.status)).toEqual(Array(40).fill(303))
  expect(await countOf(organization, 'active')).toBe(2)
  expect(await countOf(organization, 'waiting')).toBe(39)
  const [row] = await inOrganization(organization.organizationId, (tx) =>
    tx.select().from(licenses).where(eq(licenses.planId, 'professional')),
  )
  expect(row).toMatchObject({ bought: 2, assigned: 2 })
})

test('a link that is sent anew while it is accepted is either accepted or dead, never both', async () => {
  for (let round = 0; round < 10; round++) {
    const organization = await anOrganization({ licenses: 5 })
    const invitee = await anInvitee(organization)
    const join = await readForm(await pathOf(organization, invitee.userId), 'name="firstName"')
    const actor = await superAdminOf(organization, 'users.invite')

    const [answer] = await Promise.all([
      join({ firstName: 'Ana', lastName: '', password: '' }, { server: server(round) }),
      as(actor, reinviteUser, { userId: invitee.userId }).catch(() => null),
    ])

    const open = await inOrganization(organization.organizationId, (tx) =>
      tx.select({ n: count() }).from(invitations).where(eq(invitations.state, 'open')),
    )
    const active = await countOf(organization, 'active')
    expect([active, open[0]?.n]).toEqual(answer.session ? [2, 0] : [1, 1])
  }
})

const pathOf = async (organization: AnOrganization, userId: string) =>
  `/invitation/${await linkOf(organization, userId)}`

const countOf = async ({ organizationId }: AnOrganization, status: 'active' | 'waiting') => {
  const [row] = await inOrganization(organizationId, (tx) =>
    tx.select({ n: count() }).from(users).where(eq(users.status, status)),
  )

  return row?.n
}

const joined = async ({ organizationId }: AnOrganization) => {
  const [row] = await inOrganization(organizationId, (tx) =>
    tx.select({ n: count() }).from(events).where(eq(events.action, 'user.joined')),
  )

  return row?.n
}
