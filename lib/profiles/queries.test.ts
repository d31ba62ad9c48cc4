import { describe, expect, it } from 'vitest'
import { profilePermissions, profiles } from '#db/schema/index.ts'
import { allow } from '#lib/actor.ts'
import { actorOf, anOrganization, aUser, superAdminOf } from '#lib/testing/factories.ts'
import { inOrganization } from '#lib/transaction.ts'
import { listGrantableProfiles } from './queries.ts'

describe('the profiles somebody may hand out', () => {
  it('are all for the super admin: the built-in ones in their order, then the organization’s own', async () => {
    const organization = await anOrganization()
    const { organizationId } = organization
    const actor = await superAdminOf(organization, 'users.invite')
    await inOrganization(organizationId, (tx) =>
      tx.insert(profiles).values({ organizationId, name: 'Auditor' }),
    )

    const found = await inOrganization(organizationId, (tx) => listGrantableProfiles(tx, actor))
    expect(found.map(({ key, name, grantable }) => [key, name, grantable])).toEqual([
      ['admin', 'admin', true],
      ['technician', 'technician', true],
      ['standard', 'standard', true],
      ['agent', 'agent', true],
      ['operator', 'operator', true],
      ['viewer', 'viewer', true],
      [null, 'Auditor', true],
    ])
  })

  it('are not those that hold more than the actor', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const { organizationId } = organization
    const admin = await aUser(organization, { profile: 'admin' })
    const actor = allow(await actorOf(organization, admin.account?.accountId ?? ''), 'users.invite')
    await inOrganization(organizationId, async (tx) => {
      const [made] = await tx
        .insert(profiles)
        .values({ organizationId, name: 'Treasurer' })
        .returning({ id: profiles.id })
      await tx.insert(profilePermissions).values({
        organizationId,
        profileId: made?.id ?? '',
        permission: 'billing.manage',
        level: 'full',
      })
    })

    const found = await inOrganization(organizationId, (tx) => listGrantableProfiles(tx, actor))
    expect(found.filter((profile) => !profile.grantable).map((profile) => profile.name)).toEqual([
      'Treasurer',
    ])
  })

  it('are none of another organization', async () => {
    const mine = await superAdminOf(await anOrganization(), 'users.invite')
    const theirs = await anOrganization()

    expect(await inOrganization(theirs.organizationId, (tx) => listGrantableProfiles(tx, mine))).toEqual([])
  })
})
