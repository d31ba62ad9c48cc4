import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Allowed } from '#lib/actor.ts'
import { type AnOrganization, anOrganization, aUser, superAdminOf } from '#lib/testing/factories.ts'
import { aPage, manyUsers, namesOn } from '#lib/testing/many-users.ts'

describe('the search for users', () => {
  let reader: Allowed<'users.read'>
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
    expect(await namesOn(reader, { q })).toEqual(expected)
  })

  it('walks the list where many are found, and shows each once', async () => {
    const big = await anOrganization()
    const admin = await superAdminOf(big, 'users.read')
    await manyUsers(big, 620, (n) => ({
      status: n % 2 ? 'not_invited' : 'deactivated',
      ...(n % 2 === 0 && { confirmedAt: sql`now()` }),
    }))

    const seen = new Set<string>()
    let page = await aPage(admin, { q: 'many.test', size: 100, sort: 'name' })
    expect(page.total.more).toBe(true)
    expect(page.total.n).toBe(100)
    for (;;) {
      for (const row of page.rows) seen.add(row.id)
      if (!page.next) break
      page = await aPage(admin, { q: 'many.test', size: 100, sort: 'name', cursor: page.next })
    }
    expect(seen.size).toBe(620)
    expect(page.total).toEqual({ n: 620, more: false })
    expect(await namesOn(admin, { q: 'person-611@', view: 'not-invited' })).toHaveLength(1)
  })
})
