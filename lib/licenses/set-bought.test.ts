import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { licenseLedger, licenses, organizations, users } from '#db/schema/index.ts'
import { system } from '#lib/actor.ts'
import { aLink } from '#lib/testing/answering.ts'
import { type AnOrganization, anOrganization, aUser } from '#lib/testing/factories.ts'
import { as, eventsOf, everythingOf, mailsOf, userOf } from '#lib/testing/invitations.ts'
import { inOrganization } from '#lib/transaction.ts'
import { setBoughtLicenses } from './set-bought.ts'

const set = ({ organizationId }: AnOrganization, quantity: number) =>
  as(system(organizationId, 'operator', new Map()), setBoughtLicenses, { quantity })

const read = ({ organizationId }: AnOrganization) =>
  inOrganization(organizationId, async (tx) => {
    const rows = await tx.select().from(licenses).orderBy(licenses.planId)
    const ledger = await tx.select().from(licenseLedger)
    const [organization] = await tx.select().from(organizations).where(eq(organizations.id, organizationId))
    const sum = (planId: string, kinds: string[]) =>
      ledger
        .filter((row) => row.planId === planId && kinds.includes(row.kind))
        .reduce((total, { quantity }) => total + quantity, 0)

    return {
      licenses: Object.fromEntries(
        rows.map(({ planId, bought, assigned }) => [planId, { bought, assigned }]),
      ),
      ledger: Object.fromEntries(
        ['free', 'professional'].map((planId) => [
          planId,
          {
            bought: sum(planId, ['included', 'bought', 'reduced']),
            assigned: sum(planId, ['assigned', 'released']),
          },
        ]),
      ),
      defaultPlanId: organization?.defaultPlanId,
      plans: (await tx.select().from(users)).map(({ planId }) => planId),
    }
  })

describe('the first licenses an organization buys', () => {
  it('take everybody off Free, active and pending, and the ledger adds up', async () => {
    const organization = await anOrganization()
    await aLink(organization)
    await aLink(organization)

    expect(await set(organization, 20)).toEqual({ bought: 20, assigned: 1, given: 0 })

    const after = await read(organization)
    expect(after.licenses).toEqual({
      free: { bought: 3, assigned: 0 },
      professional: { bought: 20, assigned: 1 },
    })
    expect(after.ledger).toEqual(after.licenses)
    expect(after.defaultPlanId).toBe('professional')
    expect(after.plans).toEqual(['professional', 'professional', 'professional'])
    expect((await eventsOf(organization)).at(-1)).toMatchObject({
      action: 'license.bought',
      targetId: 'professional',
      actorId: null,
      details: { actor: 'operator', before: { bought: 0 }, after: { bought: 20 } },
    })
  })
})

describe('more licenses', () => {
  it('go to those who wait, the longest first, and tell them', async () => {
    const organization = await anOrganization({ licenses: 1 })
    const first = await aUser(organization, { status: 'waiting' })
    const second = await aUser(organization, { status: 'waiting' })

    expect(await set(organization, 2)).toEqual({ bought: 2, assigned: 2, given: 1 })

    expect(await userOf(organization, first.email)).toMatchObject({ status: 'active', waitingSince: null })
    expect(await userOf(organization, second.email)).toMatchObject({ status: 'waiting' })
    expect(await mailsOf(organization)).toEqual(['license-granted'])
  })
})

describe('fewer licenses', () => {
  it('are written down as reduced, and may go below what is reserved', async () => {
    const organization = await anOrganization({ licenses: 5 })
    await aLink(organization)

    expect(await set(organization, 1)).toMatchObject({ bought: 1, assigned: 1 })
    expect((await eventsOf(organization)).at(-1)).toMatchObject({ action: 'license.reduced' })
  })

  it('are refused below what active users hold, naming the least', async () => {
    const organization = await anOrganization({ licenses: 5 })
    await aUser(organization)
    const before = await everythingOf(organization)

    await expect(set(organization, 1)).rejects.toMatchObject({
      code: 'licenses_assigned',
      details: { least: 2 },
    })
    expect(await everythingOf(organization)).toEqual(before)
  })

  it('that are as many as before change nothing and write nothing down', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const before = await everythingOf(organization)

    await set(organization, 5)

    expect(await everythingOf(organization)).toEqual(before)
  })
})
