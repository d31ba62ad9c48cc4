import { eq, like } from 'drizzle-orm'
import type { AsyncCommand } from 'fast-check'
import { expect } from 'vitest'
import { licenseLedger, licenses, rateLimits, users } from '#db/schema/index.ts'
import { type Person, system } from '#lib/actor.ts'
import { acceptInvitation } from '#lib/invitations/accept.ts'
import { declineInvitation } from '#lib/invitations/decline.ts'
import { reinviteUser } from '#lib/invitations/reinvite.ts'
import { revokeInvitation } from '#lib/invitations/revoke.ts'
import { releaseLicense } from '#lib/licenses/claim.ts'
import { handOnLicenses } from '#lib/licenses/hand-on.ts'
import { setBoughtLicenses } from '#lib/licenses/set-bought.ts'
import { inOrganization, outside } from '#lib/transaction.ts'
import { age, aLink, outcomeOf, stranger } from './answering.ts'
import { type AnOrganization, anAccount, superAdminOf } from './factories.ts'
import { as, linkOf } from './invitations.ts'

type Status = 'invited' | 'expired' | 'not_invited' | 'waiting' | 'active' | 'deactivated'
type Someone = { status: Status; isReserved: boolean; since: number }

/** What licenses are supposed to do, without a database: people in the order they came, and a number that was bought. */
export type Model = { bought: number; clock: number; people: Someone[] }
type Link = Awaited<ReturnType<typeof aLink>>
export type Real = { organization: AnOrganization; links: Link[]; accounts: Map<string, Person> }

/** The super admin holds one too. */
const assignedIn = ({ people }: Model) => 1 + people.filter(({ status }) => status === 'active').length
const reservedIn = ({ people }: Model) => people.filter(({ isReserved }) => isReserved).length
const freeIn = (model: Model) => model.bought - assignedIn(model) - reservedIn(model)

function handOn(model: Model) {
  const waiting = model.people.filter(({ status }) => status === 'waiting').sort((a, b) => a.since - b.since)
  for (const one of waiting) if (freeIn(model) > 0) one.status = 'active'
}

/** Something that happens to the n-th person, where it may. */
const step = (
  name: string,
  nth: number,
  may: (one: Someone) => boolean,
  run: (model: Model, one: Someone, real: Real, link: Link) => Promise<void>,
): AsyncCommand<Model, Real> => ({
  check: ({ people }) => people.length > 0 && may(people[nth % people.length] as Someone),
  run: async (model, real) => {
    const index = nth % model.people.length
    await run(model, model.people[index] as Someone, real, real.links[index] as Link)
    await compare(model, real)
  },
  toString: () => `${name}(${nth})`,
})

export const invite = (): AsyncCommand<Model, Real> => ({
  check: ({ people }) => people.length < 12,
  run: async (model, real) => {
    real.links.push(await aLink(real.organization))
    model.people.push({ status: 'invited', isReserved: freeIn(model) > 0, since: 0 })
    await compare(model, real)
  },
  toString: () => 'invite',
})

const isPending = ({ status }: Someone) => status === 'invited' || status === 'expired'

export const reinvite = (nth: number) =>
  step(
    'reinvite',
    nth,
    (one) => isPending(one) || one.status === 'not_invited',
    async (model, one, real, link) => {
      // Twice within a minute is refused; here the minute is over.
      await outside((tx) => tx.delete(rateLimits).where(like(rateLimits.key, 'againPerUser:%')))
      await as(await superAdminOf(real.organization, 'users.invite'), reinviteUser, link)
      link.token = await linkOf(real.organization, link.userId)
      Object.assign(one, { status: 'invited', isReserved: one.isReserved || freeIn(model) > 0 })
    },
  )

export const revoke = (nth: number) =>
  step('revoke', nth, isPending, async (model, one, real, link) => {
    await as(await superAdminOf(real.organization, 'users.invite'), revokeInvitation, link)
    Object.assign(one, { status: 'not_invited', isReserved: false })
    handOn(model)
  })

export const decline = (nth: number) =>
  step(
    'decline',
    nth,
    ({ status }) => status === 'invited',
    async (model, one, _real, link) => {
      await declineInvitation(stranger, link)
      Object.assign(one, { status: 'not_invited', isReserved: false })
      handOn(model)
    },
  )

/** Nobody acts when the time is up; a job hands on what is free from then on. */
export const expire = (nth: number) =>
  step(
    'expire',
    nth,
    ({ status }) => status === 'invited',
    async (model, one, { organization }, link) => {
      await age(link, '8 days')
      await handOnLicenses(organization.organizationId)
      Object.assign(one, { status: 'expired', isReserved: false })
      handOn(model)
    },
  )

export const accept = (nth: number) =>
  step('accept', nth, isPending, async (model, one, real, link) => {
    const person = real.accounts.get(link.userId) ?? (await anAccount({ email: link.email }))
    real.accounts.set(link.userId, person)
    const outcome = await outcomeOf(outside((tx) => acceptInvitation(tx, person, link)))
    expect(outcome).toBe(one.status === 'invited' ? 'done' : 'invitation_dead')
    if (outcome !== 'done') return
    const gets = one.isReserved ? model.bought > assignedIn(model) : freeIn(model) > 0
    Object.assign(one, { status: gets ? 'active' : 'waiting', isReserved: false, since: ++model.clock })
  })

export const release = (nth: number) =>
  step(
    'release',
    nth,
    ({ status }) => status === 'active',
    async (model, one, { organization }, { userId }) => {
      const { organizationId } = organization
      await inOrganization(organizationId, async (tx) => {
        await tx.update(users).set({ status: 'deactivated' }).where(eq(users.id, userId))
        await releaseLicense(tx, organizationId, userId, 'professional')
      })
      one.status = 'deactivated'
      handOn(model)
    },
  )

export const setBought = (quantity: number): AsyncCommand<Model, Real> => ({
  check: () => true,
  run: async (model, real) => {
    const { organizationId } = real.organization
    const operator = system(organizationId, 'operator', new Map())
    const outcome = await outcomeOf(as(operator, setBoughtLicenses, { quantity }))
    expect(outcome).toBe(quantity < assignedIn(model) ? 'licenses_assigned' : 'done')
    if (outcome === 'done') {
      model.bought = quantity
      handOn(model)
    }
    await compare(model, real)
  },
  toString: () => `setBought(${quantity})`,
})

/** The counters are what a recount says, and everybody stands where the model says. */
async function compare(model: Model, { organization: { organizationId }, links }: Real) {
  const { row, people, ledger } = await inOrganization(organizationId, async (tx) => ({
    row: (await tx.select().from(licenses).where(eq(licenses.planId, 'professional')))[0],
    people: new Map((await tx.select().from(users)).map((user) => [user.id, user])),
    ledger: await tx.select().from(licenseLedger).where(eq(licenseLedger.planId, 'professional')),
  }))
  const recount = [...people.values()].filter(({ status }) => status === 'active').length
  const moved = ledger.filter(({ kind }) => kind === 'assigned' || kind === 'released')

  expect(row).toMatchObject({ bought: model.bought, assigned: assignedIn(model) })
  expect(recount).toBe(assignedIn(model))
  // The founder's was not moved through the ledger here.
  expect(moved.reduce((sum, { quantity }) => sum + quantity, 1)).toBe(assignedIn(model))
  expect(links.map(({ userId }) => people.get(userId)?.status)).toEqual(
    model.people.map(({ status }) => (status === 'expired' ? 'invited' : status)),
  )
}
