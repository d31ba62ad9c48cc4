import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { licenseLedger, licenses, organizations, users } from '#db/schema/index.ts'
import type { Actor } from '#lib/actor.ts'
import { record } from '#lib/events/record.ts'
import { Refusal } from '#lib/refusal.ts'
import { giveToWaiting, lockLicenses } from './claim.ts'

/** What an organization that pays is on. */
const PAID = 'professional'

/**
 * Sets how many Professional licenses an organization has bought. It leaves Free with the first ones, everybody with
 * it; what becomes free goes to those who wait. Refuses with `licenses_assigned` below what active users hold, naming
 * the least.
 */
export async function setBoughtLicenses(tx: Tx, actor: Actor, { quantity }: { quantity: number }) {
  const { organizationId } = actor
  await lockEverybody(tx, organizationId)
  const free = await lockLicenses(tx, organizationId, 'free')
  const paid = await lockLicenses(tx, organizationId, PAID)
  const least = free.assigned + paid.assigned
  if (quantity < least) throw new Refusal('licenses_assigned', undefined, { least })

  await changePlan(tx, organizationId, 'free', { assigned: 0 })
  await changePlan(tx, organizationId, PAID, { bought: quantity, assigned: least })
  await moveEverybody(tx, organizationId)
  const change = quantity - paid.bought
  if (change !== 0) {
    const kind = change > 0 ? ('bought' as const) : ('reduced' as const)
    await tx.insert(licenseLedger).values({ organizationId, planId: PAID, kind, quantity: change })
    const details = { before: { bought: paid.bought }, after: { bought: quantity } }
    await record(tx, actor, `license.${kind}`, { kind: 'license', id: PAID }, details)
  }
  const given = await giveToWaiting(tx, organizationId, PAID)

  return { bought: quantity, assigned: least + given.length, given: given.length }
}

/** In the order of every lock: users by id, then the license rows. */
const lockEverybody = (tx: Tx, organizationId: string) =>
  tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.organizationId, organizationId), eq(users.planId, 'free')))
    .orderBy(users.id)
    .for('update')

const changePlan = (
  tx: Tx,
  organizationId: string,
  planId: string,
  counts: { bought?: number; assigned: number },
) =>
  tx
    .update(licenses)
    .set(counts)
    .where(and(eq(licenses.organizationId, organizationId), eq(licenses.planId, planId)))

/** Whoever holds, waits for or will need a Free license is on the paid plan from now on. */
async function moveEverybody(tx: Tx, organizationId: string) {
  const moved = await tx
    .update(users)
    .set({ planId: PAID })
    .where(
      and(eq(users.organizationId, organizationId), eq(users.planId, 'free'), ne(users.status, 'deleted')),
    )
    .returning({ userId: users.id, status: users.status })
  const rows = moved
    .filter(({ status }) => status === 'active')
    .flatMap(({ userId }) => [
      { organizationId, userId, planId: 'free', kind: 'released' as const, quantity: -1 },
      { organizationId, userId, planId: PAID, kind: 'assigned' as const, quantity: 1 },
    ])
  if (rows.length > 0) await tx.insert(licenseLedger).values(rows)
  await tx
    .update(organizations)
    .set({ defaultPlanId: PAID })
    .where(and(eq(organizations.id, organizationId), ne(organizations.defaultPlanId, PAID)))
}
