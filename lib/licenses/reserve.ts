import type { Tx } from '#db/connect.ts'
import { lockLicenses } from './claim.ts'

export type Reservation = 'reserved' | 'unreserved' | 'refused'

type Wish = { organizationId: string; planId: string; reserves: boolean; holds: readonly boolean[] }

/**
 * Decides, under the license row's lock and in the order given, whose pending license is kept. `holds` says for each
 * whether a reservation of theirs still counts. Under `block` those beyond the limit are refused; under the other
 * policies they are taken and will wait, cost a fee, or be bought for.
 */
export async function reserveLicenses(
  tx: Tx,
  { organizationId, planId, reserves, holds }: Wish,
): Promise<Reservation[]> {
  const balance = await lockLicenses(tx, organizationId, planId)
  let free = balance.free

  return holds.map((held) => {
    if (held) return 'reserved'
    if (free > 0) {
      free -= 1
      return reserves ? 'reserved' : 'unreserved'
    }

    return balance.policy === 'block' ? 'refused' : 'unreserved'
  })
}
