import { describe, expect, it } from 'vitest'
import { actorOf, anOrganization, aUser } from '#lib/testing/factories.ts'
import { inOrganization } from '#lib/transaction.ts'
import { getOwnPlace, listOwnAdmins } from './get-own-place.ts'

describe('a user’s own place', () => {
  it('is known to somebody without any right, and so are their active admins, the super admin first', async () => {
    const organization = await anOrganization({ licenses: 10 })
    const user = await aUser(organization, { profile: 'viewer' })
    await aUser(organization, { profile: 'admin', firstName: 'Ada', lastName: 'Admin' })
    await aUser(organization, {
      profile: 'admin',
      firstName: 'Gone',
      lastName: 'Admin',
      status: 'deactivated',
    })
    const other = await anOrganization({ licenses: 10 })
    await aUser(other, { profile: 'admin', firstName: 'Foreign', lastName: 'Admin' })
    const actor = await actorOf(organization, user.account?.accountId ?? '')

    const [place, admins] = await inOrganization(organization.organizationId, (tx) =>
      Promise.all([getOwnPlace(tx, actor), listOwnAdmins(tx, actor)]),
    )
    expect(place).toMatchObject({
      profileKey: 'viewer',
      role: 'Manager',
      isSuperAdmin: false,
      license: 'holds',
    })
    expect(admins.map(({ name, isSuperAdmin }) => [name, isSuperAdmin])).toEqual([
      ['Beatriz Nogueira', true],
      ['Ada Admin', false],
    ])
  })
})
