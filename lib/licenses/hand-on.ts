import { and, eq } from 'drizzle-orm'
import { users } from '#db/schema/index.ts'
import { inOrganization } from '#lib/transaction.ts'
import { giveToWaiting } from './claim.ts'

/**
 * Gives an organization's free licenses to those who wait. Changes do that themselves; this is for what frees a license
 * without one: the end of an invitation that kept it.
 */
export const handOnLicenses = (organizationId: string) =>
  inOrganization(organizationId, async (tx) => {
    const waited = await tx
      .selectDistinct({ planId: users.planId })
      .from(users)
      .where(and(eq(users.organizationId, organizationId), eq(users.status, 'waiting')))
    for (const { planId } of waited) if (planId) await giveToWaiting(tx, organizationId, planId)
  })
