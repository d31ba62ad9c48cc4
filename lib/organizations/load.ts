import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { organizations } from '#db/schema/index.ts'
import { Refusal } from '#lib/refusal.ts'

/** The running transaction's organization, as verbs need it. Refuses with `not_found`. */
export async function loadOrganization(tx: Tx, organizationId: string) {
  const [row] = await tx
    .select({
      id: organizations.id,
      slug: organizations.slug,
      name: organizations.name,
      language: organizations.language,
      timeZone: organizations.timeZone,
      superAdminId: organizations.superAdminId,
      defaultRoleId: organizations.defaultRoleId,
      defaultPlanId: organizations.defaultPlanId,
      reservesLicenses: organizations.reservesLicenses,
      landsInNew: organizations.landsInNew,
      isConfirmed: sql<boolean>`${organizations.confirmedAt} is not null`,
    })
    .from(organizations)
    .where(eq(organizations.id, organizationId))
  if (!row) throw new Refusal('not_found')

  return row
}

export type LoadedOrganization = Awaited<ReturnType<typeof loadOrganization>>
