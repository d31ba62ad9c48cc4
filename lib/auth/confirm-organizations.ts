import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { memberships, organizations, users } from '#db/schema/index.ts'
import { everyPermission } from '#lib/access/profiles.ts'
import { system } from '#lib/actor.ts'
import { record } from '#lib/events/record.ts'
import { actAs } from '#lib/transaction.ts'

/**
 * Confirms every organization whose super admin this account is, so that its invitations may leave. The transaction
 * acts for the organization afterwards that it acted for before. Answers the confirmed ones' slugs.
 */
export async function confirmOrganizations(tx: Tx, accountId: string) {
  const before = await tx.execute<{ id: string | null }>(sql`select current_organization() as id`)
  const places = await tx
    .select({ organizationId: memberships.organizationId, userId: memberships.userId })
    .from(memberships)
    .where(eq(memberships.accountId, accountId))
    .orderBy(memberships.organizationId)

  const slugs: string[] = []
  for (const { organizationId, userId } of places) {
    await actAs(tx, organizationId)
    const slug = await confirm(tx, organizationId, userId, accountId)
    if (slug) slugs.push(slug)
  }
  await actAs(tx, before[0]?.id ?? '')

  return slugs
}

async function confirm(tx: Tx, organizationId: string, userId: string, accountId: string) {
  const [organization] = await tx
    .update(organizations)
    .set({ confirmedAt: sql`now()` })
    .where(
      and(
        eq(organizations.id, organizationId),
        eq(organizations.superAdminId, userId),
        isNull(organizations.confirmedAt),
      ),
    )
    .returning({ slug: organizations.slug })
  if (!organization) return null

  const [user] = await tx
    .select({ name: users.name })
    .from(users)
    .where(and(eq(users.organizationId, organizationId), eq(users.id, userId)))
  const actor = {
    ...system(organizationId, user?.name ?? '', everyPermission),
    userId,
    accountId,
    isSuperAdmin: true,
  }
  await record(tx, actor, 'organization.confirmed', { kind: 'organization', id: organizationId })

  return organization.slug
}
