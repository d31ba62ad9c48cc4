import { count, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { licenses, organizations, users } from '#db/schema/index.ts'
import { acceptInvitation } from '#lib/invitations/accept.ts'
import { anAccount, anOrganization } from '#lib/testing/factories.ts'
import { invited, linkOf } from '#lib/testing/invitations.ts'
import { inOrganization, outside } from '#lib/transaction.ts'

it('goes to one of many who accept at once, where nothing was reserved; the others wait, and nobody fails', async () => {
  const organization = await anOrganization({ licenses: 2 })
  const { organizationId } = organization
  await inOrganization(organizationId, (tx) => tx.update(organizations).set({ reservesLicenses: false }))
  const people = await Promise.all(Array.from({ length: 12 }, () => anAccount()))
  const rows = await invited(
    organization,
    people.map(({ email }) => email),
  )
  const tokens = await Promise.all(rows.map(({ userId }) => linkOf(organization, userId ?? '')))

  const answers = await Promise.allSettled(
    people.map((person, index) =>
      outside((tx) => acceptInvitation(tx, person, { token: tokens[index] ?? '' })),
    ),
  )

  expect(answers.filter(({ status }) => status === 'rejected')).toEqual([])
  const statuses = await inOrganization(organizationId, (tx) =>
    tx.select({ status: users.status, n: count() }).from(users).groupBy(users.status).orderBy(users.status),
  )
  expect(statuses).toEqual([
    { status: 'active', n: 2 },
    { status: 'waiting', n: 11 },
  ])
  const [row] = await inOrganization(organizationId, (tx) =>
    tx.select().from(licenses).where(eq(licenses.planId, 'professional')),
  )
  expect(row).toMatchObject({ bought: 2, assigned: 2 })
})
