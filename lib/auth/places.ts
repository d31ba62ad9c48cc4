import { and, asc, eq, sql } from 'drizzle-orm'
import { accounts, memberships, organizations, users } from '#db/schema/index.ts'
import { asAccount } from '#lib/transaction.ts'

/** Every organization an account is in, by name, and how it stands there. */
export const listPlaces = (accountId: string) =>
  asAccount(accountId, (tx) =>
    tx
      .select({
        organizationId: organizations.id,
        slug: organizations.slug,
        name: organizations.name,
        status: users.status,
        isDefault: sql<boolean>`${accounts.defaultOrganizationId} is not distinct from ${organizations.id}`,
      })
      .from(memberships)
      .innerJoin(organizations, eq(organizations.id, memberships.organizationId))
      .innerJoin(
        users,
        and(eq(users.organizationId, memberships.organizationId), eq(users.id, memberships.userId)),
      )
      .innerJoin(accounts, eq(accounts.id, memberships.accountId))
      .where(eq(memberships.accountId, accountId))
      .orderBy(asc(organizations.name), asc(organizations.slug)),
  )

export type Place = Awaited<ReturnType<typeof listPlaces>>[number]

/** Where a signed-in person goes by default: their default organization, else the first they may enter, else `/welcome`. */
export function homeOf(places: readonly Place[]) {
  const open = places.filter((place) => place.status === 'active')
  const home = open.find((place) => place.isDefault) ?? open[0]

  return home ? `/o/${home.slug}` : '/welcome'
}
