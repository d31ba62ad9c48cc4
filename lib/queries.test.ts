import { describe, expect, it } from 'vitest'
import type { Tx } from '#db/connect.ts'
import type { Allowed } from '#lib/actor.ts'
import { listDepartments } from '#lib/groups/queries.ts'
import { licenseBalances } from '#lib/licenses/queries.ts'
import { listGrantableProfiles } from '#lib/profiles/queries.ts'
import { listRoles } from '#lib/roles/queries.ts'
import { anOrganization, aUser, superAdminOf } from '#lib/testing/factories.ts'
import { readAs, recordReads, withoutItsCondition } from '#lib/testing/statements.ts'
import { loadUser, loadUsers, loadUsersByEmail } from '#lib/users/load.ts'

type World = Awaited<ReturnType<typeof aWorld>>

/** Every read of a tenant's rows, as its callers call it. */
const reads: Record<string, (tx: Tx, world: World) => Promise<unknown>> = {
  listDepartments: (tx, { actor }) => listDepartments(tx, actor),
  licenseBalances: (tx, { actor }) => licenseBalances(tx, actor),
  listGrantableProfiles: (tx, { actor }) => listGrantableProfiles(tx, actor),
  listRoles: (tx, { actor }) => listRoles(tx, actor),
  loadUser: (tx, { actor, user }) => loadUser(tx, actor, user.id),
  loadUsers: (tx, { actor, user }) => loadUsers(tx, actor, [user.id]),
  loadUsersByEmail: (tx, { actor, user }) => loadUsersByEmail(tx, actor, [user.email]),
}

async function aWorld() {
  const organization = await anOrganization({ licenses: 10, name: 'Canary Islands' })
  const user = await aUser(organization, { firstName: 'Canary' })
  const actor = (await superAdminOf(organization, 'users.invite')) as Allowed<'users.invite'> &
    Allowed<'users.read'>

  return { organization, user, actor }
}

/** Whatever would give the world away in another organization's answer. */
const canaries = ({ organization, user }: World) => [
  organization.organizationId,
  organization.superAdminId,
  organization.superAdmin.email,
  organization.departmentId,
  organization.roleId,
  ...Object.values(organization.profileIds),
  user.id,
  user.email,
  'Canary',
]

describe.each(Object.entries(reads))('%s', (_name, read) => {
  it('gives another organization, or none, no row, and none without its own condition', async () => {
    const world = await aWorld()
    const other = await anOrganization({ licenses: 10 })
    const statements = await recordReads(world.organization.organizationId, (tx) => read(tx, world))
    expect(statements.length).toBeGreaterThan(0)

    for (const statement of statements) {
      const answers = [
        await readAs(other.organizationId, statement),
        await readAs(null, statement),
        await readAs(other.organizationId, withoutItsCondition(statement)),
        await readAs(null, withoutItsCondition(statement)),
      ]
      const said = JSON.stringify(answers)
      expect(canaries(world).filter((canary) => said.includes(canary))).toEqual([])
      expect(statement.text).toMatch(
        /organization_id"? = \$|current_organization|"organizations"."id" = \$|where "?id"? = \$/,
      )
    }
  })
})
