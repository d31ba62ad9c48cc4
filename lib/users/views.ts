import { and, eq, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { organizations, profiles, users } from '#db/schema/index.ts'
import type { Actor } from '#lib/actor.ts'

/** The statuses as tabs, in their order. Together, without "all", they hold everybody once. */
export const statusViews = ['active', 'invited', 'waiting', 'not-invited', 'expired', 'inactive'] as const

/** What stands under "More views". */
export const moreViews = [
  'confirmed',
  'unconfirmed',
  'active-confirmed',
  'active-unconfirmed',
  'admins',
  'deleted',
] as const

export const views = [...statusViews, 'all', ...moreViews] as const
export type View = (typeof views)[number]

/** An invitation that ran out, by the database's clock. Never a status of its own. */
export const isExpired = sql<boolean>`coalesce(${users.status} = 'invited' and ${users.invitationExpiresAt} <= now(), false)`

const notDeleted = ne(users.status, 'deleted')

const conditions: Record<Exclude<View, 'admins'>, SQL | undefined> = {
  active: eq(users.status, 'active'),
  invited: and(eq(users.status, 'invited'), sql`coalesce(${users.invitationExpiresAt} > now(), true)`),
  waiting: eq(users.status, 'waiting'),
  'not-invited': eq(users.status, 'not_invited'),
  expired: and(eq(users.status, 'invited'), sql`${users.invitationExpiresAt} <= now()`),
  inactive: eq(users.status, 'deactivated'),
  all: notDeleted,
  confirmed: and(notDeleted, isNotNull(users.confirmedAt)),
  unconfirmed: and(notDeleted, isNull(users.confirmedAt)),
  'active-confirmed': inArray(users.status, ['active', 'waiting']),
  'active-unconfirmed': inArray(users.status, ['not_invited', 'invited']),
  deleted: eq(users.status, 'deleted'),
}

/** Who is in a view that is a matter of status. */
export const inView = (view: Exclude<View, 'admins'>) => conditions[view]

/** Whoever has the profile Admin, and the super admin, whatever theirs is: two ids, so that an index finds the few there are. */
export async function isAdmin(tx: Tx, { organizationId }: Pick<Actor, 'organizationId'>) {
  const [known] = await tx
    .select({ superAdminId: organizations.superAdminId, profileId: profiles.id })
    .from(organizations)
    .leftJoin(profiles, and(eq(profiles.organizationId, organizations.id), eq(profiles.key, 'admin')))
    .where(eq(organizations.id, organizationId))
  const isSuperAdmin = known ? eq(users.id, known.superAdminId) : sql`false`

  return and(
    notDeleted,
    known?.profileId ? or(eq(users.profileId, known.profileId), isSuperAdmin) : isSuperAdmin,
  )
}
