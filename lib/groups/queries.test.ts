import { describe, expect, it } from 'vitest'
import { groups } from '#db/schema/index.ts'
import { anOrganization, superAdminOf } from '#lib/testing/factories.ts'
import { inOrganization } from '#lib/transaction.ts'
import { listDepartments } from './queries.ts'

describe('the departments of an organization', () => {
  it('are listed by name, without groups', async () => {
    const organization = await anOrganization()
    const { organizationId } = organization
    const actor = await superAdminOf(organization, 'users.invite')
    await inOrganization(organizationId, (tx) =>
      tx.insert(groups).values([
        { organizationId, kind: 'department', name: 'Sales' },
        { organizationId, kind: 'department', name: 'Accounting' },
        { organizationId, kind: 'group', name: 'Night shift' },
      ]),
    )

    const found = await inOrganization(organizationId, (tx) => listDepartments(tx, actor))
    expect(found.map(({ name }) => name)).toEqual(['Accounting', 'General', 'Sales'])
  })

  it('are not those of another organization', async () => {
    const mine = await superAdminOf(await anOrganization(), 'users.invite')
    const theirs = await anOrganization()

    expect(await inOrganization(theirs.organizationId, (tx) => listDepartments(tx, mine))).toEqual([])
  })
})
