import { and, eq, inArray, isNotNull, isNull, ne, type SQL, sql } from 'drizzle-orm'
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

type Place = Pick<Actor, 'organizationId'>

const notDeleted = ne(users.status, 'deleted')

/** Whoever has the profile Admin, and the super admin, whatever theirs is. */
const isAdmin = ({ organizationId }: Place) => sql`${users.id} in (
  select one.id from ${users} one join ${profiles}
      on ${profiles.organizationId} = one.organization_id and ${profiles.id} = one.profile_id
    where one.organization_id = ${organizationId} and ${profiles.key} = 'admin'
  union select ${organizations.superAdminId} from ${organizations} where ${organizations.id} = ${organizationId})`

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

/** Who is in a view. */
export const inView = (view: View, actor: Place) =>
  view === 'admins' ? and(notDeleted, isAdmin(actor)) : conditions[view]
