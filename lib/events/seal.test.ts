import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connect } from '#db/connect.ts'
import { anOrganization, superAdminOf } from '#lib/testing/factories.ts'
import { inOrganization } from '#lib/transaction.ts'
import { record } from './record.ts'
import { sealEvents } from './seal.ts'
import { verifyEvents } from './verify.ts'

let owner: ReturnType<typeof connect>

beforeAll(() => {
  owner = connect({ url: inject('databaseUrl'), connections: 1 })
})
afterAll(() => owner.close())

/** An organization with its founding event and five more. */
async function withEvents(more = 5) {
  const office = await anOrganization()
  const actor = await superAdminOf(office, 'users.invite')
  for (let index = 0; index < more; index++) {
    await inOrganization(office.organizationId, (tx) =>
      record(tx, actor, 'user.invited', { kind: 'user', id: office.superAdminId }, { after: { index } }),
    )
  }

  return office
}

describe('the chain', () => {
  it('covers every event once, in a row', async () => {
    const { organizationId } = await withEvents()

    expect(await sealEvents(organizationId)).toBe(6)
    expect(await sealEvents(organizationId)).toBe(0)
    expect(await verifyEvents(organizationId)).toMatchObject({ sealed: 6, unsealed: 0, broken: null })
  })

  it('goes on where it ended', async () => {
    const office = await withEvents()
    await sealEvents(office.organizationId)
    const { head } = await verifyEvents(office.organizationId)
    const actor = await superAdminOf(office, 'users.invite')
    await inOrganization(office.organizationId, (tx) =>
      record(tx, actor, 'user.reminded', { kind: 'user', id: office.superAdminId }),
    )
    expect(await verifyEvents(office.organizationId)).toMatchObject({ unsealed: 1, broken: null, head })
    await sealEvents(office.organizationId)

    expect(await verifyEvents(office.organizationId)).toMatchObject({ sealed: 7, unsealed: 0, broken: null })
  })

  it('stays one chain when several workers seal at once: they take turns', async () => {
    const { organizationId } = await withEvents(20)
    let workers: Promise<number>[] = []
    await inOrganization(organizationId, async (tx) => {
      await tx.execute(sql`select from organizations where id = ${organizationId} for no key update`)
      workers = [1, 2, 3, 4].map(() => sealEvents(organizationId))
      await new Promise((resolve) => setTimeout(resolve, 300))
      expect(await verifyEvents(organizationId)).toMatchObject({ sealed: 0, unsealed: 21 })
    })
    const sealed = await Promise.all(workers)

    expect(sealed.sort((one, other) => one - other)).toEqual([0, 0, 0, 21])
    expect(await verifyEvents(organizationId)).toMatchObject({ sealed: 21, broken: null })
  })

  it('takes an event that committed after newer ones were sealed', async () => {
    const office = await withEvents()
    const actor = await superAdminOf(office, 'users.invite')
    await inOrganization(office.organizationId, async (tx) => {
      await record(tx, actor, 'user.reminded', { kind: 'user', id: office.superAdminId })
      await sealEvents(office.organizationId)
    })
    await sealEvents(office.organizationId)

    expect(await verifyEvents(office.organizationId)).toMatchObject({ sealed: 7, unsealed: 0, broken: null })
  })

  it('holds after salt and payload were erased', async () => {
    const office = await withEvents()
    await sealEvents(office.organizationId)
    await owner.client`update events set salt = null, payload = null where organization_id = ${office.organizationId}`

    expect(await verifyEvents(office.organizationId)).toMatchObject({ erased: 6, broken: null })
  })
})

describe('the check', () => {
  it.each([
    [
      'a changed payload',
      (id: string) =>
        owner.client`update events set payload = replace(payload, '"index":2', '"index":9') where organization_id = ${id}`,
      /was changed/,
    ],
    [
      'a changed payload whose commitment was made to fit',
      (id: string) => owner.client`
        update events set payload = 'x', commitment = encode(sha256((salt || 'x')::bytea), 'hex')
        where organization_id = ${id} and action = 'organization.created'`,
      /does not fit its seal/,
    ],
    [
      'another actor',
      (id: string) => owner.client`update events set actor_id = ${id} where organization_id = ${id}`,
      /does not fit its seal/,
    ],
    [
      'another time',
      (id: string) =>
        owner.client`update events set created_at = created_at - interval '1 microsecond' where organization_id = ${id}`,
      /does not fit its seal/,
    ],
    [
      'a deleted event',
      (id: string) =>
        owner.client`delete from events where organization_id = ${id} and action = 'organization.created'`,
      /is missing/,
    ],
    [
      'an event deleted with its seal',
      (id: string) => owner.client`
        with gone as (delete from event_seals where organization_id = ${id} and position = 3 returning event_id)
        delete from events where organization_id = ${id} and id in (select event_id from gone)`,
      /seal 3 is missing/,
    ],
    [
      'the same with the gap closed',
      (id: string) => owner.client`
        with gone as (delete from event_seals where organization_id = ${id} and position = 6 returning event_id)
        update event_seals set event_id = (select event_id from gone) where organization_id = ${id} and position = 3`,
      /does not fit its seal/,
    ],
    [
      'an event that was put in later, with an earlier time',
      (id: string) => owner.client`
        insert into events (organization_id, id, action, actor_kind, target_kind, target_id, commitment, created_at)
        values (${id}, gen_random_uuid(), 'user.invited', 'system', 'user', 'x', 'x', now() - interval '2 hours')`,
      /never sealed/,
    ],
  ])('finds %s', async (_, change, finding) => {
    const { organizationId } = await withEvents()
    await sealEvents(organizationId)
    await change(organizationId)

    expect((await verifyEvents(organizationId)).broken).toMatch(finding)
  })

  it('finds two events that changed places', async () => {
    const { organizationId } = await withEvents()
    await sealEvents(organizationId)
    for (const [from, to] of [
      [2, 1000],
      [3, 2],
      [1000, 3],
    ] as const) {
      await owner.client`
        update event_seals set position = ${to} where organization_id = ${organizationId} and position = ${from}`
    }

    expect((await verifyEvents(organizationId)).broken).toMatch(/at 2 does not fit its seal/)
  })
})

it('is something the program itself cannot rewrite', async () => {
  const { organizationId } = await withEvents()
  await sealEvents(organizationId)

  for (const statement of [
    'update events set action = action',
    'delete from events',
    'update event_seals set hash = hash',
    'delete from event_seals',
  ]) {
    await expect(inOrganization(organizationId, (tx) => tx.execute(sql.raw(statement)))).rejects.toThrow()
  }
})
