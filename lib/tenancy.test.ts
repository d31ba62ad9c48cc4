import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { database } from './database.ts'
import { sqlState } from './database-problem.ts'
import { anOrganization, aUser } from './testing/factories.ts'
import { actAs, inOrganization, outside } from './transaction.ts'

const tenantTables = async () => {
  const rows = await database().execute<{ name: string }>(sql`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and a.attnotnull
    where n.nspname = 'public' and c.relkind = 'r' and c.relname not in ('memberships', 'slugs') order by 1`)

  return rows.map((row) => row.name)
}

const count = async (work: Promise<Iterable<Record<string, unknown>>>) => Number([...(await work)][0]?.n)

describe('a table of tenants', () => {
  it('has row-level security and leads its key with the organization', async () => {
    const rows = await database().execute<{ name: string; secured: boolean; leads: boolean }>(sql`
      select c.relname as name, c.relrowsecurity as secured,
        coalesce((select a.attname = 'organization_id' from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
          where i.indrelid = c.oid and i.indisprimary), false) as leads
      from pg_class c where c.relname in (${sql.join(
        (await tenantTables()).map((name) => sql`${name}`),
        sql`, `,
      )}) and c.relkind = 'r'`)

    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter((row) => !row.secured || !row.leads)).toEqual([])
  })

  it('shows nothing without an organization, and nothing of another one', async () => {
    const [mine, theirs] = [await anOrganization(), await anOrganization()]
    await aUser(theirs)

    for (const table of await tenantTables()) {
      const named = sql`select count(*) as n from ${sql.identifier(table)} where organization_id = ${theirs.organizationId}`
      expect([table, await count(outside((tx) => tx.execute(named)))]).toEqual([table, 0])
      expect([table, await count(inOrganization(mine.organizationId, (tx) => tx.execute(named)))]).toEqual([
        table,
        0,
      ])
    }
  })

  it('lets no condition be forgotten: a bare read shows one organization', async () => {
    const [mine, theirs] = [await anOrganization(), await anOrganization()]
    await aUser(theirs)

    for (const table of await tenantTables()) {
      const foreign = sql`select count(*) as n from ${sql.identifier(table)} where organization_id <> ${mine.organizationId}`
      expect([table, await count(inOrganization(mine.organizationId, (tx) => tx.execute(foreign)))]).toEqual([
        table,
        0,
      ])
    }
  })

  it('takes no row for another organization', async () => {
    const [mine, theirs] = [await anOrganization(), await anOrganization()]

    const planted = inOrganization(mine.organizationId, (tx) =>
      tx.execute(
        sql`insert into roles (organization_id, id, name) values (${theirs.organizationId}, gen_random_uuid(), 'Planted')`,
      ),
    )

    expect(sqlState(await planted.catch((problem) => problem))).toBe('42501')
  })
})

describe('the program', () => {
  it('may add events, seals and ledger rows, and change none', async () => {
    const organization = await anOrganization()

    for (const table of ['events', 'event_seals', 'license_ledger', 'account_events']) {
      for (const statement of [
        sql`update ${sql.identifier(table)} set created_at = now()`,
        sql`delete from ${sql.identifier(table)}`,
        sql`truncate ${sql.identifier(table)}`,
      ]) {
        const denied = await inOrganization(organization.organizationId, (tx) => tx.execute(statement)).catch(
          (problem) => problem,
        )
        expect(sqlState(denied)).toBe('42501')
      }
    }
  })

  it('leaves no organization set on a connection that goes back to the pool', async () => {
    const organization = await anOrganization()
    await inOrganization(organization.organizationId, async () => undefined)
    await outside((tx) =>
      actAs(tx, organization.organizationId).then(() => Promise.reject(new Error('half-way'))),
    ).catch(() => undefined)

    const rows = await Promise.all(
      Array.from({ length: 30 }, () =>
        database().execute<{ value: string | null }>(
          sql`select current_setting('app.organization_id', true) as value`,
        ),
      ),
    )

    expect(rows.map(([row]) => row?.value || null)).toEqual(Array(30).fill(null))
  })

  it('sees one tenant under 500 interleaved reads of 20, some of which fail', async () => {
    const organizations = await Promise.all(Array.from({ length: 20 }, () => anOrganization()))

    const seen = await Promise.all(
      Array.from({ length: 500 }, async (_, index) => {
        const { organizationId } = organizations[index % 20] ?? { organizationId: '' }
        const rows = await inOrganization(organizationId, async (tx) => {
          const found = await tx.execute<{ organization_id: string }>(sql`select organization_id from users`)
          if (index % 7 === 0) throw new Error('fails')
          return found
        }).catch(() => [])

        return rows.every((row) => row.organization_id === organizationId)
      }),
    )

    expect(seen.every(Boolean)).toBe(true)
  })
})
