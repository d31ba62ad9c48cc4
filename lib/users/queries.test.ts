import { and, eq, sql } from 'drizzle-orm'
import type { PgInsertValue } from 'drizzle-orm/pg-core'
import { uuidv7 } from 'uuidv7'
import { beforeAll, describe, expect, it } from 'vitest'
import { groups, userGroups, users } from '#db/schema/index.ts'
import type { Allowed } from '#lib/actor.ts'
import { type AnOrganization, anOrganization, aUser, superAdminOf } from '#lib/testing/factories.ts'
import { inOrganization } from '#lib/transaction.ts'
import { countStatuses } from './count-statuses.ts'
import { getUser, listAttempts } from './get-user.ts'
import { listUsers } from './list-users.ts'
import { loadUserParams, type UserParams } from './search-params.ts'
import { searchText } from './search-text.ts'
import { views } from './views.ts'

type Reader = Allowed<'users.read'>

const params = (change: Partial<UserParams> = {}): UserParams => ({
  ...loadUserParams(new URLSearchParams()),
  view: 'all',
  ...change,
})

const list = (reader: Reader, change: Partial<UserParams> = {}) =>
  inOrganization(reader.organizationId, (tx) => listUsers(tx, reader, params(change)))

const names = async (reader: Reader, change: Partial<UserParams> = {}) =>
  (await list(reader, change)).rows.map((row) => row.name).sort()

/** Rows by the hundred, without an account each: many share the moment they were made in. */
const fill = (
  organization: AnOrganization,
  count: number,
  of: (n: number) => Partial<PgInsertValue<typeof users>>,
) =>
  inOrganization(organization.organizationId, (tx) =>
    tx.insert(users).values(
      Array.from({ length: count }, (_, n) => {
        const email = `person-${n}@many.test`
        const name = `Person ${String(n % 7)}`

        return {
          organizationId: organization.organizationId,
          id: uuidv7(),
          email,
          name,
          search: searchText(name, email),
          status: 'not_invited' as const,
          profileId: organization.profileIds.technician,
          roleId: organization.roleId,
          source: 'import' as const,
          language: 'en',
          ...of(n),
        }
      }),
    ),
  )

const change = (organization: AnOrganization, userId: string, set: Record<string, unknown>) =>
  inOrganization(organization.organizationId, (tx) =>
    tx
      .update(users)
      .set(set)
      .where(and(eq(users.organizationId, organization.organizationId), eq(users.id, userId))),
  )

describe('pages of users', () => {
  let reader: Reader
  let all: string[]

  beforeAll(async () => {
    const organization = await anOrganization()
    reader = await superAdminOf(organization, 'users.read')
    await fill(organization, 96, (n) => ({
      lastSeenAt: n % 3 === 0 ? null : sql`timestamptz '2026-11-01' + ${n % 5} * interval '1 microsecond'`,
    }))
    all = (await list(reader, { size: 200 })).rows.map((row) => row.id).sort()
  })

  const everySort = (['newest', 'name', 'seen'] as const).flatMap((sort) =>
    (['asc', 'desc'] as const).map((dir) => ({ sort, dir })),
  )

  it.each(everySort)('shows everybody once by $sort $dir, forward and backward', async ({ sort, dir }) => {
    const forward: string[][] = []
    let cursor: string | null = null
    let last = await list(reader, { sort, dir, size: 25 })
    forward.push(last.rows.map((row) => row.id))
    while (last.next) {
      cursor = last.next
      last = await list(reader, { sort, dir, size: 25, cursor })
      expect(last.before).toBe(forward.flat().length)
      forward.push(last.rows.map((row) => row.id))
    }
    expect(forward.flat()).toHaveLength(97)
    expect(forward.flat().sort()).toEqual(all)

    const backward = [forward.at(-1)]
    while (last.previous) {
      last = await list(reader, { sort, dir, size: 25, cursor: last.previous })
      backward.unshift(last.rows.map((row) => row.id))
    }
    expect(backward).toEqual(forward)
    expect(last.before).toBe(0)
  })

  it('reverses the order exactly', async () => {
    for (const sort of ['newest', 'name', 'seen'] as const) {
      const up = await list(reader, { sort, dir: 'asc', size: 200 })
      const down = await list(reader, { sort, dir: 'desc', size: 200 })
      expect(up.rows.map((row) => row.id)).toEqual(down.rows.map((row) => row.id).reverse())
    }
  })

  it.each([
    'nonsense',
    Buffer.from('{}').toString('base64url'),
    Buffer.from('null').toString('base64url'),
    Buffer.from(JSON.stringify({ by: 'newest.desc', key: 'x', id: uuidv7(), at: 0, back: false })).toString(
      'base64url',
    ),
    Buffer.from(JSON.stringify({ by: 'newest.desc', key: null, id: uuidv7(), at: 0, back: false })).toString(
      'base64url',
    ),
    Buffer.from(JSON.stringify({ by: 'name.asc', key: 'x', id: uuidv7(), at: 0, back: false })).toString(
      'base64url',
    ),
  ])('shows the first page for the cursor %s', async (cursor) => {
    const first = await list(reader, { size: 25 })
    const page = await list(reader, { size: 25, cursor })

    expect(page.rows.map((row) => row.id)).toEqual(first.rows.map((row) => row.id))
    expect(page.before).toBe(0)
    expect(page.previous).toBeNull()
  })

  it('shows the first page where those before the cursor are gone', async () => {
    const second = await list(reader, { size: 25, cursor: (await list(reader, { size: 25 })).next })
    const before = await list(reader, { size: 50, cursor: second.previous })

    expect(before.rows).toHaveLength(50)
    expect(before.previous).toBeNull()
  })
})

describe('views and filters of users', () => {
  let organization: AnOrganization
  let reader: Reader

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
    expect(await names(reader, { view })).toEqual(expected)
  })

  it('counts each status as its view shows it', async () => {
    const counts = await inOrganization(organization.organizationId, (tx) => countStatuses(tx, reader))

    for (const [view, count] of Object.entries(counts)) {
      const { rows, total } = await list(reader, { view: views.find((one) => one === view) ?? 'all' })
      expect([view, count]).toEqual([view, { n: rows.length, more: false }])
      expect(total).toEqual(count)
    }
    expect(counts.all.n).toBe(8)
  })

  it('filters by profile', async () => {
    expect(await names(reader, { profile: organization.profileIds.admin })).toEqual([
      'Admin One',
      'Beatriz Nogueira',
    ])
    expect(await names(reader, { profile: uuidv7() })).toEqual([])
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

    expect(await names(reader, { dept: organization.departmentId })).toEqual([
      'Beatriz Nogueira',
      'Member One',
    ])
  })

  it('names departments alone, by name', async () => {
    const { rows } = await list(reader, { view: 'all' })
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

    const found = await list(reader, { q: 'many places' })
    expect(found.rows[0]?.departments).toEqual(['Alpha', 'Zebra'])
  })
})

describe('the search for users', () => {
  let reader: Reader
  let organization: AnOrganization

  beforeAll(async () => {
    organization = await anOrganization({ licenses: 10 })
    reader = await superAdminOf(organization, 'users.read')
    await aUser(organization, { firstName: 'Étienne', lastName: 'Lafargue', status: 'deactivated' })
    await aUser(organization, { firstName: 'Percy', lastName: '100%_\\', status: 'deactivated' })
    const other = await anOrganization()
    await aUser(other, { firstName: 'Étienne', lastName: 'Foreign', status: 'deactivated' })
  })

  it.each([
    ['etienne', ['Étienne Lafargue']],
    ['ÉTIENNE LAF', ['Étienne Lafargue']],
    ['0%_\\', ['Percy 100%_\\']],
    ['%', ['Percy 100%_\\']],
    ['_', ['Percy 100%_\\']],
    ['nobody at all', []],
  ])('finds %j literally, without regard to case and accents', async (q, expected) => {
    expect(await names(reader, { q })).toEqual(expected)
  })

  it('walks the list where many are found, and shows each once', async () => {
    const big = await anOrganization()
    const admin = await superAdminOf(big, 'users.read')
    await fill(big, 620, (n) => ({
      status: n % 2 ? 'not_invited' : 'deactivated',
      ...(n % 2 === 0 && { confirmedAt: sql`now()` }),
    }))

    const seen = new Set<string>()
    let page = await list(admin, { q: 'many.test', size: 100, sort: 'name' })
    expect(page.total.more).toBe(true)
    expect(page.total.n).toBe(500)
    for (;;) {
      for (const row of page.rows) seen.add(row.id)
      if (!page.next) break
      page = await list(admin, { q: 'many.test', size: 100, sort: 'name', cursor: page.next })
    }
    expect(seen.size).toBe(620)
    expect(page.total).toEqual({ n: 620, more: false })
    expect(await names(admin, { q: 'person-611@', view: 'not-invited' })).toHaveLength(1)
  })
})

describe('counts of users', () => {
  it('stop at one thousand', async () => {
    const organization = await anOrganization()
    const reader = await superAdminOf(organization, 'users.read')
    await fill(organization, 1000, () => ({}))
    const count = () => inOrganization(organization.organizationId, (tx) => countStatuses(tx, reader))

    expect((await count())['not-invited']).toEqual({ n: 1000, more: false })
    expect((await count()).all).toEqual({ n: 1000, more: true })
    expect((await list(reader)).total).toEqual({ n: 1000, more: true })
    expect((await list(reader, { view: 'not-invited' })).total).toEqual({ n: 1000, more: false })
  })
})

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
        listUsers(tx, mine, params()),
        countStatuses(tx, mine),
        getUser(tx, mine, user.id),
        listAttempts(tx, mine, user.id),
      ]),
    )
    expect(inTheirs[0].rows).toEqual([])
    expect(inTheirs[1].all.n).toBe(0)
    expect(inTheirs.slice(2)).toEqual([null, []])

    const actor = { ...mine, organizationId: theirs.organizationId } as Reader
    const inMine = await inOrganization(mine.organizationId, (tx) => listUsers(tx, actor, params()))
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
    expect(await names(reader, { view: 'admins' })).toEqual(['Beatriz Nogueira'])
  })
})
