import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Allowed } from '#lib/actor.ts'
import { anOrganization, superAdminOf } from '#lib/testing/factories.ts'
import { aPage, manyUsers } from '#lib/testing/many-users.ts'
import { inOrganization } from '#lib/transaction.ts'
import { countStatuses } from './count-statuses.ts'

describe('pages of users', () => {
  let reader: Allowed<'users.read'>
  let all: string[]

  beforeAll(async () => {
    const organization = await anOrganization()
    reader = await superAdminOf(organization, 'users.read')
    await manyUsers(organization, 96, (n) => ({
      lastSeenAt: n % 3 === 0 ? null : sql`timestamptz '2026-11-01' + ${n % 5} * interval '1 microsecond'`,
    }))
    all = (await aPage(reader, { size: 200 })).rows.map((row) => row.id).sort()
  })

  const everySort = (['newest', 'name', 'seen'] as const).flatMap((sort) =>
    (['asc', 'desc'] as const).map((dir) => ({ sort, dir })),
  )

  it.each(everySort)('shows everybody once by $sort $dir, forward and backward', async ({ sort, dir }) => {
    const forward: string[][] = []
    let cursor: string | null = null
    let last = await aPage(reader, { sort, dir, size: 25 })
    forward.push(last.rows.map((row) => row.id))
    while (last.next) {
      cursor = last.next
      last = await aPage(reader, { sort, dir, size: 25, cursor })
      expect(last.before).toBe(forward.flat().length)
      forward.push(last.rows.map((row) => row.id))
    }
    expect(forward.flat()).toHaveLength(97)
    expect(forward.flat().sort()).toEqual(all)

    const backward = [forward.at(-1)]
    while (last.previous) {
      last = await aPage(reader, { sort, dir, size: 25, cursor: last.previous })
      backward.unshift(last.rows.map((row) => row.id))
    }
    expect(backward).toEqual(forward)
    expect(last.before).toBe(0)
  })

  it('reverses the order exactly', async () => {
    for (const sort of ['newest', 'name', 'seen'] as const) {
      const up = await aPage(reader, { sort, dir: 'asc', size: 200 })
      const down = await aPage(reader, { sort, dir: 'desc', size: 200 })
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
    const first = await aPage(reader, { size: 25 })
    const page = await aPage(reader, { size: 25, cursor })

    expect(page.rows.map((row) => row.id)).toEqual(first.rows.map((row) => row.id))
    expect(page.before).toBe(0)
    expect(page.previous).toBeNull()
  })

  it('shows the first page where those before the cursor are gone', async () => {
    const second = await aPage(reader, { size: 25, cursor: (await aPage(reader, { size: 25 })).next })
    const before = await aPage(reader, { size: 50, cursor: second.previous })

    expect(before.rows).toHaveLength(50)
    expect(before.previous).toBeNull()
  })
})

describe('counts of users', () => {
  it('stop at one thousand', async () => {
    const organization = await anOrganization()
    const reader = await superAdminOf(organization, 'users.read')
    await manyUsers(organization, 1000)
    const count = () => inOrganization(organization.organizationId, (tx) => countStatuses(tx, reader))

    expect((await count())['not-invited']).toEqual({ n: 1000, more: false })
    expect((await count()).all).toEqual({ n: 1000, more: true })
    expect((await aPage(reader)).total).toEqual({ n: 1000, more: true })
    expect((await aPage(reader, { view: 'not-invited' })).total).toEqual({ n: 1000, more: false })
  })
})
