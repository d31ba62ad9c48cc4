import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { users } from '#db/schema/index.ts'
import { type Person, system } from '#lib/actor.ts'
import { acceptInvitation } from '#lib/invitations/accept.ts'
import { age, aLink, licensesOf, outcomeOf } from '#lib/testing/answering.ts'
import { type AnOrganization, anAccount, anOrganization, aUser } from '#lib/testing/factories.ts'
import { as, eventsOf, mailsOf, userOf } from '#lib/testing/invitations.ts'
import {
  accept,
  decline,
  expire,
  invite,
  type Model,
  reinvite,
  release,
  revoke,
  setBought,
} from '#lib/testing/license-model.ts'
import { inOrganization, outside } from '#lib/transaction.ts'
import { releaseLicense } from './claim.ts'
import { setBoughtLicenses } from './set-bought.ts'

const acceptAs = (person: Person, { token }: { token: string }) =>
  outside((tx) => acceptInvitation(tx, person, { token }))

const leave = ({ organizationId, planId }: AnOrganization, userId: string) =>
  inOrganization(organizationId, async (tx) => {
    await tx.update(users).set({ status: 'deactivated' }).where(eq(users.id, userId))

    return releaseLicense(tx, organizationId, userId, planId)
  })

const buy = ({ organizationId }: AnOrganization, quantity: number) =>
  as(system(organizationId, 'operator', new Map()), setBoughtLicenses, { quantity })

describe('the last license', () => {
  it('goes to one of 40 who accept at once; 39 wait in the order they came', async () => {
    const organization = await anOrganization({ licenses: 1 })
    const links = await Promise.all(Array.from({ length: 40 }, () => aLink(organization)))
    const people = await Promise.all(links.map(({ email }) => anAccount({ email })))
    await buy(organization, 2)

    await Promise.all(people.map((person, index) => acceptAs(person, links[index] ?? { token: '' })))

    const joined = await inOrganization(organization.organizationId, (tx) =>
      tx.select().from(users).where(eq(users.source, 'invite')).orderBy(users.waitingSince, users.id),
    )
    expect(joined.filter(({ status }) => status === 'active')).toHaveLength(1)
    const waiting = joined.filter(({ status }) => status === 'waiting')
    expect(waiting).toHaveLength(39)
    expect(await licensesOf(organization)).toEqual({ bought: 2, assigned: 2 })

    // Those who wait get what is released, the longest waiting first.
    const [holder] = joined.filter(({ status }) => status === 'active')
    expect(await leave(organization, holder?.id ?? '')).toEqual([waiting[0]?.id])
    expect(await leave(organization, waiting[0]?.id ?? '')).toEqual([waiting[1]?.id])
    expect(await licensesOf(organization)).toEqual({ bought: 2, assigned: 2 })
  })

  it('is the one of whoever it is reserved for', async () => {
    const organization = await anOrganization({ licenses: 2 })
    const reserved = await aLink(organization)
    const late = await aLink(organization)
    const [owner, other] = [
      await anAccount({ email: reserved.email }),
      await anAccount({ email: late.email }),
    ]

    expect(await outcomeOf(acceptAs(other, late))).toBe('done')
    expect(await userOf(organization, late.email)).toMatchObject({ status: 'waiting' })
    expect(await outcomeOf(acceptAs(owner, reserved))).toBe('done')
    expect(await userOf(organization, reserved.email)).toMatchObject({ status: 'active' })
  })

  it('is theirs as long as there is one, also where fewer are left than were promised', async () => {
    const organization = await anOrganization({ licenses: 4 })
    const links = [await aLink(organization), await aLink(organization), await aLink(organization)]
    await buy(organization, 2)

    for (const link of links) await acceptAs(await anAccount({ email: link.email }), link)

    const statuses = await Promise.all(links.map(({ email }) => userOf(organization, email)))
    expect(statuses.map(({ status }) => status)).toEqual(['active', 'waiting', 'waiting'])
  })

  it('goes to whoever waits before somebody who comes, once a reservation has run out', async () => {
    const organization = await anOrganization({ licenses: 2 })
    const reserved = await aLink(organization)
    const waiting = await aUser(organization, { status: 'waiting' })
    const coming = await aLink(organization)
    await age(reserved, '8 days')

    await acceptAs(await anAccount({ email: coming.email }), coming)

    expect(await userOf(organization, waiting.email)).toMatchObject({ status: 'active' })
    expect(await userOf(organization, coming.email)).toMatchObject({ status: 'waiting' })
  })

  it('is handed on once, however many are released at the same moment', async () => {
    const organization = await anOrganization({ licenses: 11 })
    const holders = await Promise.all(Array.from({ length: 10 }, () => aUser(organization)))
    const waiting = await Promise.all(
      Array.from({ length: 10 }, () => aUser(organization, { status: 'waiting' })),
    )

    const given = await Promise.all(holders.map(({ id }) => leave(organization, id)))

    expect(given.flat().sort()).toEqual(waiting.map(({ id }) => id).sort())
    expect(await licensesOf(organization)).toEqual({ bought: 11, assigned: 11 })
  })
})

describe('a license that somebody waited for', () => {
  it('is told by mail and written down', async () => {
    const organization = await anOrganization({ licenses: 2 })
    const holder = await aUser(organization)
    const waiting = await aUser(organization, { status: 'waiting' })

    await leave(organization, holder.id)

    expect(await mailsOf(organization, waiting.id)).toEqual(['license-granted'])
    expect(await eventsOf(organization)).toMatchObject([{ action: 'user.activated', targetId: waiting.id }])
  })
})

describe('whatever happens in whatever order', () => {
  it('the counters stay what a recount says, and everybody gets what is theirs', async () => {
    const nth = fc.nat(30)
    const commands = fc.commands(
      [
        fc.constant(invite()),
        fc.constant(invite()),
        fc.constant(invite()),
        nth.map(reinvite),
        nth.map(revoke),
        nth.map(decline),
        nth.map(expire),
        nth.map(accept),
        nth.map(accept),
        nth.map(accept),
        nth.map(release),
        fc.integer({ min: 1, max: 8 }).map(setBought),
      ],
      { maxCommands: 30, size: 'max' },
    )

    process.env.LIMIT_MAILS_PER_ADDRESS = '1000'
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), commands, async (bought, steps) => {
        const organization = await anOrganization({ licenses: bought })
        const model: Model = { bought, clock: 0, people: [] }
        await fc.asyncModelRun(
          () => ({ model, real: { organization, links: [], accounts: new Map() } }),
          steps,
        )
      }),
      { numRuns: 15, endOnFailure: true },
    )
  }, 120_000)
})
