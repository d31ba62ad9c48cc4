import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { groups, licenses, organizations, profiles, roles, users } from '#db/schema/index.ts'
import type { BuiltInProfile } from '#lib/access/profiles.ts'

export async function upgrade(tx: Tx, organizationId: string, bought: number) {
  await tx
    .update(licenses)
    .set({ assigned: 0 })
    .where(and(eq(licenses.organizationId, organizationId), eq(licenses.planId, 'free')))
  await tx
    .update(licenses)
    .set({ bought, assigned: 1 })
    .where(and(eq(licenses.organizationId, organizationId), eq(licenses.planId, 'professional')))
  await tx.update(users).set({ planId: 'professional' }).where(eq(users.organizationId, organizationId))
  await tx
    .update(organizations)
    .set({ defaultPlanId: 'professional' })
    .where(eq(organizations.id, organizationId))
}

export async function loadIds(tx: Tx, organizationId: string) {
  const found = await tx.select().from(profiles).where(eq(profiles.organizationId, organizationId))
  const [organization] = await tx.select().from(organizations).where(eq(organizations.id, organizationId))
  const [department] = await tx
    .select()
    .from(groups)
    .where(and(eq(groups.organizationId, organizationId), eq(groups.kind, 'department')))
  const [top] = await tx
    .select()
    .from(roles)
    .where(and(eq(roles.organizationId, organizationId), isNull(roles.parentId)))
  const idOf = (key: BuiltInProfile) => found.find((profile) => profile.key === key)?.id ?? ''

  return {
    planId: organization?.defaultPlanId ?? 'free',
    roleId: organization?.defaultRoleId ?? '',
    topRoleId: top?.id ?? '',
    departmentId: department?.id ?? '',
    profileIds: {
      admin: idOf('admin'),
      technician: idOf('technician'),
      standard: idOf('standard'),
      agent: idOf('agent'),
      operator: idOf('operator'),
      viewer: idOf('viewer'),
    },
  }
}
