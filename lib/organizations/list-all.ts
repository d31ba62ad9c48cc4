import { count, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { licenses, organizations, plans, type Status, users } from '#db/schema/index.ts'
import { inOrganization } from '#lib/transaction.ts'
import { organizationIds } from './each.ts'

/** Every organization of the deployment with its people by status and its licenses, for whoever runs it. */
export async function listAllOrganizations() {
  const ids = await organizationIds()
  const all = await Promise.all(ids.map((id) => inOrganization(id, (tx) => readOrganization(tx, id))))

  return all.flatMap((one) => (one ? [one] : [])).sort((a, b) => a.slug.localeCompare(b.slug))
}

async function readOrganization(tx: Tx, organizationId: string) {
  const [organization] = await tx
    .select({
      slug: organizations.slug,
      name: organizations.name,
      planId: organizations.defaultPlanId,
      isConfirmed: sql<boolean>`${organizations.confirmedAt} is not null`,
    })
    .from(organizations)
    .where(eq(organizations.id, organizationId))
  if (!organization) return null
  const statuses = await tx
    .select({ status: users.status, n: count() })
    .from(users)
    .where(eq(users.organizationId, organizationId))
    .groupBy(users.status)
  const held = await tx
    .select({
      planId: licenses.planId,
      plan: plans.name,
      bought: licenses.bought,
      assigned: licenses.assigned,
    })
    .from(licenses)
    .innerJoin(plans, eq(plans.id, licenses.planId))
    .where(eq(licenses.organizationId, organizationId))

  return {
    ...organization,
    users: new Map<Status, number>(statuses.map(({ status, n }) => [status, n])),
    licenses: held.filter(({ planId }) => planId === organization.planId),
  }
}
