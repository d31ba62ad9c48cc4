import { and, asc, count, eq, gt, inArray, isNotNull, ne, or, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { type LicensePolicy, licenseLedger, licenses, users } from '#db/schema/index.ts'
import { system } from '#lib/actor.ts'
import { recordAll } from '#lib/events/record.ts'
import { queueAll } from '#lib/outbox/queue.ts'

type Balance = { bought: number; assigned: number; reserved: number; free: number; policy: LicensePolicy }

/**
 * Locks an organization's license row of one plan, last and shortest of all locks, and counts under it. Whatever
 * changes `assigned`, a reservation or who waits goes through here, so two can never take the last one.
 */
export async function lockLicenses(tx: Tx, organizationId: string, planId: string): Promise<Balance> {
  const [row] = await tx
    .select({ bought: licenses.bought, assigned: licenses.assigned, policy: licenses.policy })
    .from(licenses)
    .where(and(eq(licenses.organizationId, organizationId), eq(licenses.planId, planId)))
    .for('update')
  const { bought, assigned, policy } = row ?? { bought: 0, assigned: 0, policy: 'block' as const }
  const reserved = await countReserved(tx, organizationId, planId)

  return { bought, assigned, reserved, free: bought - assigned - reserved, policy }
}

/** How many licenses are kept for people who have not answered; an expired invitation keeps none. */
async function countReserved(tx: Tx, organizationId: string, planId: string) {
  const [row] = await tx
    .select({ n: count() })
    .from(users)
    .where(and(eq(users.organizationId, organizationId), eq(users.planId, planId), holdsReservation))

  return row?.n ?? 0
}

/** A reservation counts while its user is pending and the invitation, if one was sent, has not run out. */
export const holdsReservation = and(
  isNotNull(users.reservedAt),
  or(
    ne(users.status, 'invited'),
    sql`${users.invitationExpiresAt} is null`,
    gt(users.invitationExpiresAt, sql`now()`),
  ),
)

/**
 * Gives a license to a user whose row is locked, or says that there is none. `reserved` says whether this user's own
 * reservation still counts: it is theirs to use. Otherwise those who wait already come first. The caller sets the
 * status in the same transaction.
 */
export async function claimLicense(
  tx: Tx,
  {
    organizationId,
    userId,
    planId,
    reserved,
  }: { organizationId: string; userId: string; planId: string; reserved: boolean },
) {
  const { bought, assigned, free } = await lockLicenses(tx, organizationId, planId)
  const given = reserved ? [] : await giveToWaiting(tx, organizationId, planId)
  if ((reserved ? bought - assigned : free - given.length) < 1) return false

  await changeAssigned(tx, organizationId, planId, 1)
  await tx.insert(licenseLedger).values({ organizationId, planId, kind: 'assigned', quantity: 1, userId })

  return true
}

/** Puts a license back and hands it on at once; answers who got it. */
export async function releaseLicense(tx: Tx, organizationId: string, userId: string, planId: string) {
  await lockLicenses(tx, organizationId, planId)
  await changeAssigned(tx, organizationId, planId, -1)
  await tx.insert(licenseLedger).values({ organizationId, planId, kind: 'released', quantity: -1, userId })

  return giveToWaiting(tx, organizationId, planId)
}

/**
 * Gives what is free to those who wait, the longest first, tells them, and answers who they are. Called wherever a
 * license or a reservation may have become free.
 */
export async function giveToWaiting(tx: Tx, organizationId: string, planId: string) {
  const { free } = await lockLicenses(tx, organizationId, planId)
  const given: string[] = []
  while (given.length < free) {
    const next = await longestWaiting(tx, organizationId, planId, free - given.length)
    if (next.length === 0) break
    given.push(...(await activate(tx, organizationId, next)))
  }
  if (given.length === 0) return given

  await changeAssigned(tx, organizationId, planId, given.length)
  await tx
    .insert(licenseLedger)
    .values(
      given.map((userId) => ({ organizationId, planId, kind: 'assigned' as const, quantity: 1, userId })),
    )
  await recordAll(
    tx,
    system(organizationId, 'licenses', new Map()),
    'user.activated',
    given.map((id) => ({ target: { kind: 'user', id }, details: {} })),
  )
  await queueAll(
    tx,
    'license-granted',
    given.map((userId) => ({ organizationId, userId })),
  )

  return given
}

async function longestWaiting(tx: Tx, organizationId: string, planId: string, atMost: number) {
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(
      and(eq(users.organizationId, organizationId), eq(users.planId, planId), eq(users.status, 'waiting')),
    )
    .orderBy(asc(users.waitingSince), asc(users.id))
    .limit(atMost)

  return rows.map(({ id }) => id)
}

/**
 * Makes those active who still wait. It may wait for a row while holding the license row, the wrong way round; the
 * deadlock that this can be is repeated, and a row passed over would leave its license with nobody.
 */
async function activate(tx: Tx, organizationId: string, ids: string[]) {
  const rows = await tx
    .update(users)
    .set({ status: 'active', waitingSince: null })
    .where(and(eq(users.organizationId, organizationId), inArray(users.id, ids), eq(users.status, 'waiting')))
    .returning({ id: users.id })

  return ids.filter((id) => rows.some((row) => row.id === id))
}

const changeAssigned = (tx: Tx, organizationId: string, planId: string, by: number) =>
  tx
    .update(licenses)
    .set({ assigned: sql`${licenses.assigned} + ${by}` })
    .where(and(eq(licenses.organizationId, organizationId), eq(licenses.planId, planId)))
