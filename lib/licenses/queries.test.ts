import { and, eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { users } from '#db/schema/index.ts'
import { type AnOrganization, anOrganization, aUser, superAdminOf } from '#lib/testing/factories.ts'
import { inOrganization } from '#lib/transaction.ts'
import { licenseBalances } from './queries.ts'

const balances = async (organization: AnOrganization) => {
  const reader = await superAdminOf(organization, 'licenses.read')

  return inOrganization(organization.organizationId, (tx) => licenseBalances(tx, reader))
}

const reserve = (organization: AnOrganization, userId: string, expires: string) =>
  inOrganization(organization.organizationId, (tx) =>
    tx
      .update(users)
      .set({
        reservedAt: sql`now()`,
        invitationExpiresAt: sql`now() + ${expires}::interval`,
      })
      .where(and(eq(users.organizationId, organization.organizationId), eq(users.id, userId))),
  )

describe('the licenses of an organization', () => {
  it('are the included ones of the free plan at first', async () => {
    expect(await balances(await anOrganization())).toEqual([
      {
        planId: 'free',
        planName: 'Free',
        policy: 'block',
        bought: 3,
        assigned: 1,
        reserved: 0,
        free: 2,
        waiting: 0,
      },
    ])
  })

  it('are counted as assigned, reserved, free and waited for; an expired invitation keeps none', async () => {
    const organization = await anOrganization({ licenses: 5 })
    await aUser(organization)
    await aUser(organization, { status: 'waiting' })
    const invited = await aUser(organization, { status: 'invited' })
    await reserve(organization, invited.id, '1 day')
    const expired = await aUser(organization, { status: 'invited' })
    await reserve(organization, expired.id, '-1 second')

    expect(await balances(organization)).toMatchObject([
      { planId: 'professional', bought: 5, assigned: 2, reserved: 1, free: 2, waiting: 1 },
    ])
  })

  it('are not those of another organization', async () => {
    const mine = await superAdminOf(await anOrganization(), 'licenses.read')
    const theirs = await anOrganization()

    expect(await inOrganization(theirs.organizationId, (tx) => licenseBalances(tx, mine))).toEqual([])
  })
})
