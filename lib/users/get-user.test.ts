import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { users } from '#db/schema/index.ts'
import type { Allowed } from '#lib/actor.ts'
import { anOrganization, aUser, superAdminOf } from '#lib/testing/factories.ts'
import { namesOn, userParams } from '#lib/testing/many-users.ts'
import { inOrganization } from '#lib/transaction.ts'
import { countStatuses } from './count-statuses.ts'
import { getUser, listAttempts } from './get-user.ts'
import { listUsers } from './list-users.ts'

describe('one user', () => {
  it('is shown with who added them, and not to another organization', async () => {
    const organization = await anOrganization()
    const reader = await superAdminOf(organization, 'users.read')
    const user = await aUser(organization, { status: 'not_invited' })
    const stranger = await superAdminOf(await anOrganization(), 'users.read')

    const found = await inOrganization(organization.organizationId, (tx) => getUser(tx, reader, user.id))
    expect(found).toMatchObject({
      email: user.email,
      addedBy: 'Beatriz Nogueira',
      license: 'none',
      isSuperAdmin: false,
    })
    const foreign = await inOrganization(stranger.organizationId, (tx) => getUser(tx, stranger, user.id))
    expect(foreign).toBeNull()
  })

  it('is not shown once deleted', async () => {
    const organization = await anOrganization()
    const reader = await superAdminOf(organization, 'users.read')
    const user = await aUser(organization, { status: 'deleted' })

    expect(await inOrganization(organization.organizationId, (tx) => getUser(tx, reader, user.id))).toBeNull()
  })
})

describe('another organization', () => {
  it('is out of reach of every query, whatever the transaction is set to', async () => {
    const mine = await superAdminOf(await anOrganization(), 'users.read')
    const theirs = await anOrganization()
    const user = await aUser(theirs, { status: 'not_invited' })

    const inTheirs = await inOrganization(theirs.organizationId, (tx) =>
      Promise.all([
        listUsers(tx, mine, userParams()),
        countStatuses(tx, mine),
        getUser(tx, mine, user.id),
        listAttempts(tx, mine, user.id),
      ]),
    )
    expect(inTheirs[0].rows).toEqual([])
    expect(inTheirs[1].all.n).toBe(0)
    expect(inTheirs.slice(2)).toEqual([null, []])

    const actor = { ...mine, organizationId: theirs.organizationId } as Allowed<'users.read'>
    const inMine = await inOrganization(mine.organizationId, (tx) => listUsers(tx, actor, userParams()))
    expect(inMine.rows).toEqual([])
  })

  it('gives its super admin alone as an admin', async () => {
    const organization = await anOrganization()
    const reader = await superAdminOf(organization, 'users.read')
    await inOrganization(organization.organizationId, (tx) =>
      tx
        .update(users)
        .set({ profileId: organization.profileIds.viewer })
        .where(eq(users.id, organization.superAdminId)),
    )
    expect(await namesOn(reader, { view: 'admins' })).toEqual(['Beatriz Nogueira'])
  })
})
