import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { licenses, organizations, users } from '#db/schema/index.ts'
import { sqlState } from '#lib/database-problem.ts'
import { anOrganization, aUser } from '#lib/testing/factories.ts'
import { inOrganization } from '#lib/transaction.ts'

describe('a new organization', () => {
  it('starts with its super admin on one of three Free licenses', async () => {
    const organization = await anOrganization()

    const rows = await inOrganization(organization.organizationId, (tx) =>
      tx.select().from(licenses).where(eq(licenses.planId, 'free')),
    )

    expect(rows).toMatchObject([{ bought: 3, assigned: 1, policy: 'block' }])
  })

  it('cannot be stored with a super admin who is not active', async () => {
    const organization = await anOrganization()

    const demoted = inOrganization(organization.organizationId, (tx) =>
      tx.update(users).set({ status: 'deactivated' }).where(eq(users.id, organization.superAdminId)),
    )

    expect(sqlState(await demoted.catch((problem) => problem))).toBe('23503')
  })

  it('cannot be handed to a user of another organization', async () => {
    const [mine, theirs] = [await anOrganization(), await anOrganization()]
    const stranger = await aUser(theirs)

    const stolen = inOrganization(mine.organizationId, (tx) =>
      tx
        .update(organizations)
        .set({ superAdminId: stranger.id })
        .where(eq(organizations.id, mine.organizationId)),
    )

    expect(sqlState(await stolen.catch((problem) => problem))).toBe('23503')
  })

  it('cannot assign more licenses than were bought', async () => {
    const organization = await anOrganization()

    const oversold = inOrganization(organization.organizationId, (tx) =>
      tx.update(licenses).set({ assigned: sql`${licenses.bought} + 1` }),
    )

    expect(sqlState(await oversold.catch((problem) => problem))).toBe('23514')
  })
})
