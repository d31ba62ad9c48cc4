import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '#db/connect.ts'
import { invitations, profiles, users } from '#db/schema/index.ts'
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
import { departmentNames } from '#lib/users/columns.ts'
import { reach } from './reach.ts'
import { type InvitationParams, type InvitationView, invitationViews } from './search-params.ts'

const ranOut = sql`${invitations.expiresAt} <= now()`

const conditions: Record<InvitationView, SQL | undefined> = {
  pending: and(eq(invitations.state, 'open'), sql`coalesce(${invitations.expiresAt} > now(), true)`),
  expired: and(eq(invitations.state, 'open'), ranOut),
  accepted: eq(invitations.state, 'accepted'),
  revoked: inArray(invitations.state, ['revoked', 'declined']),
}

const newest: Order = {
  name: 'newest',
  column: invitations.createdAt,
  id: invitations.id,
  kind: 'time',
  descending: true,
}

/** One page of the invitations in a view, the newest first. */
export const listInvitations = (tx: Tx, actor: Allowed<'users.invite'>, params: InvitationParams) =>
  pageOf(newest, readCursor(params.cursor, newest), params.size, (where, orderBy, limit) =>
    select(tx, and(reach(actor), conditions[params.view], where), orderBy, limit),
  )

export type InvitationRow = Awaited<ReturnType<typeof listInvitations>>['rows'][number]

const inviter = alias(users, 'inviter')

const select = (tx: Tx, where: SQL | undefined, orderBy: Direction, limit: number) =>
  tx
    .select({
      id: invitations.id,
      key: orderKey(newest),
      userId: invitations.userId,
      email: invitations.email,
      name: users.name,
      state: invitations.state,
      attempt: invitations.attempt,
      isExpired: sql<boolean>`coalesce(${invitations.state} = 'open' and ${ranOut}, false)`,
      isSent: sql<boolean>`${invitations.sentAt} is not null`,
      isConfirmed: sql<boolean>`${users.confirmedAt} is not null`,
      userStatus: users.status,
      sentAt: invitations.sentAt,
      expiresAt: invitations.expiresAt,
      endedAt: invitations.endedAt,
      createdAt: invitations.createdAt,
      reminders: invitations.reminders,
      remindedAt: invitations.remindedAt,
      invitedBy: sql<string>`coalesce(nullif(${inviter.name}, ''), ${inviter.email})`,
      profileKey: profiles.key,
      profileName: profiles.name,
      allDepartments: users.allDepartments,
      departments: departmentNames,
    })
    .from(invitations)
    .innerJoin(
      users,
      and(eq(users.organizationId, invitations.organizationId), eq(users.id, invitations.userId)),
    )
    .innerJoin(
      profiles,
      and(eq(profiles.organizationId, users.organizationId), eq(profiles.id, users.profileId)),
    )
    .innerJoin(
      inviter,
      and(eq(inviter.organizationId, invitations.organizationId), eq(inviter.id, invitations.invitedById)),
    )
    .where(where)
    .orderBy(...orderBy(newest.column, newest.id))
    .limit(limit)

/** How many invitations each view holds, exact to 1,000, and how many of the pending ones end within two days. */
export async function countInvitations(tx: Tx, actor: Allowed<'users.invite'>) {
  const soon = and(conditions.pending, sql`${invitations.expiresAt} <= now() + interval '48 hours'`)
  const parts = [...invitationViews.map((view) => [view, conditions[view]] as const), ['soon', soon] as const]
  const counts = parts.map(
    ([name, condition]) =>
      sql`${boundedCount(sql`${invitations}`, and(reach(actor), condition))} as ${sql.identifier(name)}`,
  )
  const [row] = await tx.execute<Record<string, number>>(sql`select ${sql.join(counts, sql`, `)}`)

  return Object.fromEntries(parts.map(([name]) => [name, counted(row?.[name] ?? 0)])) as Record<
    InvitationView | 'soon',
    Counted
  >
}

/** How many invitations were saved while the organization was unconfirmed and have not left since, exact to 1,000. */
export async function countSaved(tx: Tx, actor: Allowed<'users.invite'>): Promise<Counted> {
  const saved = and(reach(actor), eq(invitations.state, 'open'), isNull(invitations.sentAt))
  const [row] = await tx.execute<{ n: number }>(sql`select ${boundedCount(sql`${invitations}`, saved)} as n`)

  return counted(row?.n ?? 0)
}
