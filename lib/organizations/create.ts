import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '#db/connect.ts'
import {
  groups,
  licenseLedger,
  licenses,
  memberships,
  organizations,
  plans,
  profilePermissions,
  profiles,
  roles,
  slugs,
  userGroups,
  users,
} from '#db/schema/index.ts'
import { builtInProfileKeys, everyPermission, rowsOf } from '#lib/access/profiles.ts'
import { system } from '#lib/actor.ts'
import { record } from '#lib/events/record.ts'
import type { Locale } from '#lib/locales/locales.ts'
import { actAs } from '#lib/transaction.ts'
import { searchText } from '#lib/users/search-text.ts'
import { seedWords } from './seed-words.ts'

type Founder = { accountId: string; email: string; firstName: string; lastName: string; isConfirmed: boolean }
type NewOrganization = { name: string; slug: string; language: Locale; country: string; timeZone: string }

/**
 * Founds an organization around its super admin: profiles, two roles, the main group, a first department and the Free
 * plan's licenses, one of them the founder's. Leaves the transaction acting in it.
 */
export async function createOrganization(tx: Tx, founder: Founder, wanted: NewOrganization) {
  const organizationId = uuidv7()
  const userId = uuidv7()
  const ids = {
    profiles: builtInProfileKeys.map(() => uuidv7()),
    top: uuidv7(),
    below: uuidv7(),
    main: uuidv7(),
  }
  const words = seedWords[wanted.language]
  const name = `${founder.firstName} ${founder.lastName}`.trim()

  await actAs(tx, organizationId)
  await tx.insert(slugs).values({ slug: wanted.slug, organizationId })
  await tx.insert(organizations).values({
    id: organizationId,
    ...wanted,
    superAdminId: userId,
    defaultRoleId: ids.below,
    defaultPlanId: 'free',
    ...(founder.isConfirmed && { confirmedAt: sql`now()` }),
  })
  await tx
    .insert(profiles)
    .values(
      builtInProfileKeys.map((key, index) => ({ organizationId, id: ids.profiles[index], key, name: key })),
    )
  await tx
    .insert(profilePermissions)
    .values(
      builtInProfileKeys.flatMap((key, index) =>
        rowsOf(key).map((row) => ({ organizationId, profileId: ids.profiles[index] ?? '', ...row })),
      ),
    )
  await tx.insert(roles).values([
    { organizationId, id: ids.top, name: words.topRole },
    { organizationId, id: ids.below, name: words.role, parentId: ids.top },
  ])
  await tx.insert(groups).values([
    { organizationId, id: ids.main, kind: 'group', name: words.mainGroup, isMain: true },
    { organizationId, kind: 'department', name: words.department },
  ])
  await foundLicenses(tx, organizationId, userId)
  await tx.insert(users).values({
    organizationId,
    id: userId,
    accountId: founder.accountId,
    email: founder.email,
    firstName: founder.firstName,
    lastName: founder.lastName,
    name,
    search: searchText(name, founder.email),
    status: 'active',
    profileId: ids.profiles[0] ?? '',
    roleId: ids.top,
    planId: 'free',
    allDepartments: true,
    source: 'setup',
    language: wanted.language,
    confirmedAt: sql`now()`,
  })
  await tx.insert(userGroups).values({ organizationId, userId, groupId: ids.main })
  await tx.insert(memberships).values({ accountId: founder.accountId, organizationId, userId })
  const actor = {
    ...system(organizationId, name, everyPermission),
    userId,
    accountId: founder.accountId,
    isSuperAdmin: true,
  }
  await record(
    tx,
    actor,
    'organization.created',
    { kind: 'organization', id: organizationId },
    { after: { ...wanted } },
  )

  return { organizationId, userId, actor }
}

/** A row for every plan there is, the included ones of Free bought, and one of them assigned to the founder. */
async function foundLicenses(tx: Tx, organizationId: string, userId: string) {
  const catalogue = await tx.select().from(plans)

  await tx.insert(licenses).values(
    catalogue.map(({ id, policy, included }) => ({
      organizationId,
      planId: id,
      policy,
      bought: included,
      assigned: id === 'free' ? 1 : 0,
    })),
  )
  await tx.insert(licenseLedger).values([
    ...catalogue
      .filter(({ included }) => included > 0)
      .map(({ id, included }) => ({
        organizationId,
        planId: id,
        kind: 'included' as const,
        quantity: included,
      })),
    { organizationId, planId: 'free', kind: 'assigned', quantity: 1, userId },
  ])
}
