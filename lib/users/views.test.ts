import { and, eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { beforeAll, describe, expect, it } from 'vitest'
import { groups, userGroups, users } from '#db/schema/index.ts'
import type { Allowed } from '#lib/actor.ts'
import { type AnOrganization, anOrganization, aUser, superAdminOf } from '#lib/testing/factories.ts'
import { aPage, namesOn } from '#lib/testing/many-users.ts'
import { inOrganization } from '#lib/transaction.ts'
import { countStatuses } from './count-statuses.ts'
import { views } from './views.ts'

const change = (organization: AnOrganization, userId: string, set: Record<string, unknown>) =>
  inOrganization(organization.organizationId, (tx) =>
    tx
      .update(users)
      .set(set)
      .where(and(eq(users.organizationId, organization.organizationId), eq(users.id, userId))),
  )

describe('views and filters of users', () => {
  let organization: AnOrganization
  let reader: Allowed<'users.read'>

  beforeAll(async () => {
    organization = await anOrganization({ licenses: 10 })
    reader = await superAdminOf(organization, 'users.read')
    await aUser(organization, { firstName: 'Active', lastName: 'One' })
    await aUser(organization, { firstName: 'Admin', lastName: 'One', profile: 'admin' })
    await aUser(organization, { firstName: 'Waiting', lastName: 'One', status: 'waiting' })
    await aUser(organization, { firstName: 'Added', lastName: 'One', status: 'not_invited' })
    const invited = await aUser(organization, { firstName: 'Invited', lastName: 'One', status: 'invited' })
    await change(organization, invited.id, { invitationExpiresAt: sql`now() + interval '1 hour'` })
    const expired = await aUser(organization, { firstName: 'Expired', lastName: 'One', status: 'invited' })
    await change(organization, expired.id, { invitationExpiresAt: sql`now() - interval '1 second'` })
    await aUser(organization, { firstName: 'Gone', lastName: 'One', status: 'deactivated' })
    await aUser(organization, { firstName: 'Deleted', lastName: 'One', status: 'deleted' })
    const other = await anOrganization()
    await aUser(other, { firstName: 'Foreign', lastName: 'One', profile: 'admin' })
  })

  it.each([
    ['active', ['Active One', 'Admin One', 'Beatriz Nogueira']],
    ['invited', ['Invited One']],
    ['waiting', ['Waiting One']],
    ['not-invited', ['Added One']],
    ['expired', ['Expired One']],
    ['inactive', ['Gone One']],
    ['confirmed', ['Active One', 'Admin One', 'Beatriz Nogueira', 'Gone One', 'Waiting One']],
    ['unconfirmed', ['Added One', 'Expired One', 'Invited One']],
    ['active-confirmed', ['Active One', 'Admin One', 'Beatriz Nogueira', 'Waiting One']],
    ['active-unconfirmed', ['Added One', 'Expired One', 'Invited One']],
    ['admins', ['Admin One', 'Beatriz Nogueira']],
    ['deleted', ['Deleted One']],
  ] as const)('shows who is %s', async (view, expected) => {
    expect(await namesOn(reader, { view })).toEqual(expected)
  })

  it('counts each status as its view shows it', async () => {
    const counts = await inOrganization(organization.organizationId, (tx) => countStatuses(tx, reader))

    for (const [view, count] of Object.entries(counts)) {
      const { rows, total } = await aPage(reader, { view: views.find((one) => one === view) ?? 'all' })
      expect([view, count]).toEqual([view, { n: rows.length, more: false }])
      expect(total).toEqual(count)
    }
    expect(counts.all.n).toBe(8)
  })

  it('filters by profile', async () => {
    expect(await namesOn(reader, { profile: organization.profileIds.admin })).toEqual([
      'Admin One',
      'Beatriz Nogueira',
    ])
    expect(await namesOn(reader, { profile: uuidv7() })).toEqual([])
  })

  it('filters by department, with those who may enter all of them', async () => {
    const member = await aUser(organization, { firstName: 'Member', lastName: 'One', status: 'deactivated' })
    await inOrganization(organization.organizationId, (tx) =>
      tx.insert(userGroups).values({
        organizationId: organization.organizationId,
        userId: member.id,
        groupId: organization.departmentId,
      }),
    )

    expect(await namesOn(reader, { dept: organization.departmentId })).toEqual([
      'Beatriz Nogueira',
      'Member One',
    ])
  })

  it('names departments alone, by name', async () => {
    const { rows } = await aPage(reader, { view: 'all' })
    expect(rows.find((row) => row.name === 'Active One')?.departments).toEqual([])
    const { organizationId } = organization
    const user = await aUser(organization, { firstName: 'Many', lastName: 'Places', status: 'not_invited' })
    await inOrganization(organizationId, async (tx) => {
      const made = await tx
        .insert(groups)
        .values([
          { organizationId, kind: 'department', name: 'Zebra' },
          { organizationId, kind: 'department', name: 'Alpha' },
          { organizationId, kind: 'group', name: 'Team' },
        ])
        .returning({ id: groups.id })
      await tx
        .insert(userGroups)
        .values(made.map(({ id }) => ({ organizationId, userId: user.id, groupId: id })))
    })

    const found = await aPage(reader, { q: 'many places' })
    expect(found.rows[0]?.departments).toEqual(['Alpha', 'Zebra'])
  })
})
