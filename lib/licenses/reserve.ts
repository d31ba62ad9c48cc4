import { eq } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { organizations } from '#db/schema/index.ts'
import type { LoadedOrganization } from '#lib/organizations/load.ts'
import { Repeat } from '#lib/repeat.ts'
import { giveToWaiting, lockLicenses } from './claim.ts'

export type Reservation = 'reserved' | 'unreserved' | 'refused'

/**
 * Decides, under the license row's lock and in the order given, whose pending license is kept. `holds` says for each
 * whether a reservation of theirs still counts; whoever waits already comes before all of them. Under `block` those
 * beyond the limit are refused; under the other policies they are taken and will wait, cost a fee, or be bought for.
 */
export async function reserveLicenses(
  tx: Tx,
  organization: LoadedOrganization,
  holds: readonly boolean[],
  planId = organization.defaultPlanId,
): Promise<Reservation[]> {
  await giveToWaiting(tx, organization.id, planId)
  const balance = await lockLicenses(tx, organization.id, planId)
  if (planId === organization.defaultPlanId) await requireSamePlan(tx, organization)
  let free = balance.free

  return holds.map((held) => {
    if (held) return 'reserved'
    if (free > 0) {
      free -= 1
      return organization.reservesLicenses ? 'reserved' : 'unreserved'
    }

    return balance.policy === 'block' ? 'refused' : 'unreserved'
  })
}

/** Whoever waited for the lock may have waited for the very change that moved everybody to another plan. */
async function requireSamePlan(tx: Tx, organization: LoadedOrganization) {
  const [now] = await tx
    .select({ planId: organizations.defaultPlanId })
    .from(organizations)
    .where(eq(organizations.id, organization.id))
  if (now?.planId !== organization.defaultPlanId) throw new Repeat()
}
