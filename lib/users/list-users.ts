import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { invitations, organizations, plans, profiles, roles, userGroups, users } from '#db/schema/index.ts'
import type { Allowed } from '#lib/actor.ts'
import { boundedCount, type Counted, counted, type Order, orderKey, pageOf, readCursor } from '#lib/keyset.ts'
import { departmentNames, holdsLicense } from './columns.ts'
import { reach } from './reach.ts'
import { FEW, searchUsers } from './search.ts'
import { isDescending, type UserParams } from './search-params.ts'
import { inView, isExpired } from './views.ts'

/** One page of the users that a view and its filters show, and how many there are, exact to 1,000. */
export async function listUsers(tx: Tx, actor: Allowed<'users.read'>, params: UserParams) {
  const finds = await searchUsers(tx, params.q)
  const filter = and(
    reach(actor),
    inView(params.view, actor),
    ofProfile(params.profile),
    ofDepartment(params.dept),
  )
  const order = orderOf(params)
  const cursor = readCursor(params.cursor, order)

  const [page, n] = await Promise.all([
    pageOf(order, cursor, params.size, (where, orderBy, limit) =>
      select(tx, order, and(filter, finds.where, where), orderBy, limit),
    ),
    countFound(tx, and(filter, finds.among)),
  ])
  const seen = page.before + page.rows.length
  const total: Counted = finds.isMany
    ? { n: page.next ? Math.max(Math.min(n, FEW), seen) : seen, more: page.next !== null }
    : counted(n)

  return { ...page, total }
}

export type UserRow = Awaited<ReturnType<typeof listUsers>>['rows'][number]

const select = (tx: Tx, order: Order, where: SQL | undefined, orderBy: SQL[], limit: number) =>
  tx
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
    .from(users)
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
    .where(where)
    .orderBy(...orderBy)
    .limit(limit)

function orderOf(params: UserParams): Order {
  const descending = isDescending(params)
  const shared = { name: `${params.sort}.${descending ? 'desc' : 'asc'}`, id: users.id, descending }

  switch (params.sort) {
    case 'name':
      return { ...shared, column: users.name, kind: 'text' }
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
