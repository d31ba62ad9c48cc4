import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { invitations, organizations, plans, profiles, roles, userGroups, users } from '#db/schema/index.ts'
import type { Allowed } from '#lib/actor.ts'
import {
  boundedCount,
  type Counted,
  counted,
  type Direction,
  type Order,
  orderKey,
  pageOf,
  readCursor,
} from '#lib/keyset.ts'
import { departmentNames, holdsLicense } from './columns.ts'
import { reach } from './reach.ts'
import { searchUsers } from './search.ts'
import { isDescending, type UserParams } from './search-params.ts'
import { inView, isAdmin, isExpired } from './views.ts'

/** One page of the users that a view and its filters show, and how many there are, exact to 1,000. */
export async function listUsers(tx: Tx, actor: Allowed<'users.read'>, params: UserParams) {
  const finds = await searchUsers(tx, params.q)
  const view = params.view === 'admins' ? await isAdmin(tx, actor) : inView(params.view)
  const where = and(reach(actor), view, ofProfile(params.profile), ofDepartment(params.dept), finds.where)
  const order = orderOf(params)

  const [page, n] = await Promise.all([
    inTheirOrder(tx, finds.isMany, () =>
      pageOf(order, readCursor(params.cursor, order), params.size, (run, orderBy, limit) =>
        select(tx, order, and(where, run), orderBy, limit),
      ),
    ),
    finds.isMany ? null : countFound(tx, where),
  ])
  const seen = page.before + page.rows.length
  const total: Counted = n === null ? { n: seen, more: page.next !== null } : counted(n)

  return { ...page, total }
}

/**
 * Where many match, the first page is soon met on the way through the index of the order. Under row-level security
 * Postgres takes them for few and would fetch and sort them all, so sorting is ruled out for this one query,
 * and workers, which would start for nothing.
 */
async function inTheirOrder<T>(tx: Tx, isMany: boolean, query: () => Promise<T>) {
  if (!isMany) return query()
  const plan = (sorts: 'on' | 'off', workers: string) =>
    tx.execute(sql`select set_config('enable_sort', ${sorts}, true),
      set_config('max_parallel_workers_per_gather', ${workers}, true)`)
  await plan('off', '0')
  const found = await query()
  await plan('on', '2')

  return found
}

export type UserRow = Awaited<ReturnType<typeof listUsers>>['rows'][number]

/** Who is on the page is settled first, of one table; only they are joined with the rest. */
function select(tx: Tx, order: Order, where: SQL | undefined, orderBy: Direction, limit: number) {
  const page = tx
    .select({
      organizationId: users.organizationId,
      id: users.id,
      place: sql`${order.column}`.as('place'),
    })
    .from(users)
    .where(where)
    .orderBy(...orderBy(order.column, order.id))
    .limit(limit)
    .as('page')

  return tx
    .select({
      id: users.id,
      key: orderKey(order),
      name: users.name,
      email: users.email,
      status: users.status,
      isExpired,
      isConfirmed: sql<boolean>`${users.confirmedAt} is not null`,
      isSuperAdmin: sql<boolean>`${users.id} = ${organizations.superAdminId}`,
      expiresAt: users.invitationExpiresAt,
      deactivatedAt: users.deactivatedAt,
      createdAt: users.createdAt,
      source: users.source,
      lastSeenAt: users.lastSeenAt,
      profileKey: profiles.key,
      profileName: profiles.name,
      role: roles.name,
      allDepartments: users.allDepartments,
      departments: departmentNames,
      plan: plans.name,
      license: holdsLicense,
      hasOpenInvitation: sql<boolean>`${invitations.id} is not null`,
      isSaved: sql<boolean>`${invitations.id} is not null and ${invitations.sentAt} is null`,
      reminders: invitations.reminders,
      remindedAt: invitations.remindedAt,
    })
    .from(page)
    .innerJoin(users, and(eq(users.organizationId, page.organizationId), eq(users.id, page.id)))
    .innerJoin(organizations, eq(organizations.id, users.organizationId))
    .innerJoin(
      profiles,
      and(eq(profiles.organizationId, users.organizationId), eq(profiles.id, users.profileId)),
    )
    .innerJoin(roles, and(eq(roles.organizationId, users.organizationId), eq(roles.id, users.roleId)))
    .leftJoin(plans, eq(plans.id, users.planId))
    .leftJoin(
      invitations,
      and(
        eq(invitations.organizationId, users.organizationId),
        eq(invitations.userId, users.id),
        eq(invitations.state, 'open'),
      ),
    )
    .orderBy(...orderBy(page.place, page.id))
}

function orderOf(params: UserParams): Order {
  const descending = isDescending(params)
  const shared = { name: `${params.sort}.${descending ? 'desc' : 'asc'}`, id: users.id, descending }

  switch (params.sort) {
    case 'name':
      return { ...shared, column: users.search, kind: 'text' }
    case 'seen':
      return { ...shared, column: users.lastSeenAt, kind: 'time', nullable: true }
    default:
      return { ...shared, column: users.createdAt, kind: 'time' }
  }
}

const ofProfile = (profileId: string | null) => (profileId ? eq(users.profileId, profileId) : undefined)

/** Whoever may enter every department is in each. */
const ofDepartment = (groupId: string | null) =>
  groupId
    ? sql`(${users.allDepartments} or exists (select 1 from ${userGroups}
        where ${userGroups.organizationId} = ${users.organizationId}
          and ${userGroups.userId} = ${users.id} and ${userGroups.groupId} = ${groupId}))`
    : undefined

async function countFound(tx: Tx, where: SQL | undefined) {
  const [row] = await tx.execute<{ n: number }>(sql`select ${boundedCount(sql`${users}`, where)} as n`)

  return row?.n ?? 0
}
