import { and, asc, eq, gt, or, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { licenses, organizations, plans, users } from '#db/schema/index.ts'
import type { Allowed } from '#lib/actor.ts'
import { holdsReservation } from './claim.ts'

/**
 * What an organization has bought and who has it, a row a plan that is bought, held or given to new people: `assigned` to active
 * people, `reserved` for pending ones, `free`, and how many are `waiting`. Only a claim, under its lock, decides by it.
 */
export async function licenseBalances(tx: Tx, actor: Allowed<'users.invite'> | Allowed<'licenses.read'>) {
  const rows = await tx
    .select({
      planId: licenses.planId,
      planName: plans.name,
      policy: licenses.policy,
      bought: licenses.bought,
      assigned: licenses.assigned,
      reserved: usersOfPlan(sql`${holdsReservation}`),
      waiting: usersOfPlan(sql`${users.status} = 'waiting'`),
    })
    .from(licenses)
    .innerJoin(plans, eq(plans.id, licenses.planId))
    .innerJoin(organizations, eq(organizations.id, licenses.organizationId))
    .where(
      and(
        eq(licenses.organizationId, actor.organizationId),
        or(
          gt(licenses.bought, plans.included),
          gt(licenses.assigned, 0),
          eq(licenses.planId, organizations.defaultPlanId),
        ),
      ),
    )
    .orderBy(asc(plans.position))

  return rows.map((row) => ({ ...row, free: Math.max(0, row.bought - row.assigned - row.reserved) }))
}

const usersOfPlan = (condition: ReturnType<typeof sql>) =>
  sql<number>`(select count(*)::int from ${users} where ${users.organizationId} = ${licenses.organizationId}
    and ${users.planId} = ${licenses.planId} and ${condition})`
