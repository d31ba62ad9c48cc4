import { describe, expect, it } from 'vitest'
import { roles } from '#db/schema/index.ts'
import { anOrganization, superAdminOf } from '#lib/testing/factories.ts'
import { inOrganization } from '#lib/transaction.ts'
import { listRoles } from './queries.ts'

describe('the roles of an organization', () => {
  it('are read from the top, each before those below it', async () => {
    const organization = await anOrganization()
    const { organizationId, roleId } = organization
    const actor = await superAdminOf(organization, 'users.invite')
    await inOrganization(organizationId, (tx) =>
      tx.insert(roles).values([
        { organizationId, name: 'Zebra keeper', parentId: roleId },
        { organizationId, name: 'Accountant', parentId: roleId },
      ]),
    )

    const found = await inOrganization(organizationId, (tx) => listRoles(tx, actor))
    expect(found.map(({ name, depth }) => [name, depth])).toEqual([
      ['CEO', 0],
      ['Manager', 1],
      ['Accountant', 2],
      ['Zebra keeper', 2],
    ])
  })

  it('are not those of another organization', async () => {
    const mine = await superAdminOf(await anOrganization(), 'users.invite')
    const theirs = await anOrganization()

    expect(await inOrganization(theirs.organizationId, (tx) => listRoles(tx, mine))).toEqual([])
  })
})
