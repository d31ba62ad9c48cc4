import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { groups, profiles, roles } from './access.ts'
import { createdAt, id, moment, oneOf, organizationId, word } from './columns.ts'
import { organizations } from './organizations.ts'

export const statuses = ['not_invited', 'invited', 'waiting', 'active', 'deactivated', 'deleted'] as const
export type Status = (typeof statuses)[number]

export const userSources = ['setup', 'invite', 'add', 'import'] as const

/**
 * A person in one organization, from the first invitation to deletion. `email` is normalized, `search` is what people
 * look for in one lower-case string. `plan_id` is the license held (active) or wanted (pending).
 */
export const users = pgTable(
  'users',
  {
    organizationId: organizationId().references(() => organizations.id),
    id: id(),
    kind: text('kind').notNull().default('member'),
    accountId: uuid('account_id'),
    email: text('email').notNull(),
    firstName: text('first_name').notNull().default(''),
    lastName: text('last_name').notNull().default(''),
    name: text('name').notNull().default(''),
    search: text('search').notNull().default(''),
    status: word('status', statuses).notNull(),
    isActive: boolean('is_active').generatedAlwaysAs(sql`status = 'active'`),
    profileId: uuid('profile_id').notNull(),
    roleId: uuid('role_id').notNull(),
    planId: text('plan_id'),
    allDepartments: boolean('all_departments').notNull().default(false),
    source: word('source', userSources).notNull(),
    addedById: uuid('added_by_id'),
    language: text('language').notNull(),
    reservedAt: moment('reserved_at'),
    invitedAt: moment('invited_at'),
    invitationExpiresAt: moment('invitation_expires_at'),
    waitingSince: moment('waiting_since'),
    confirmedAt: moment('confirmed_at'),
    deactivatedAt: moment('deactivated_at'),
    lastSeenAt: moment('last_seen_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    unique('users_active_key').on(table.organizationId, table.id, table.isActive),
    uniqueIndex('users_one_address').on(table.organizationId, table.email).where(sql`status <> 'deleted'`),
    uniqueIndex('users_one_account')
      .on(table.organizationId, table.accountId)
      .where(sql`status <> 'deleted'`),
    foreignKey({
      columns: [table.organizationId, table.profileId],
      foreignColumns: [profiles.organizationId, profiles.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.roleId],
      foreignColumns: [roles.organizationId, roles.id],
    }),
    check('users_status', oneOf('status', statuses)),
    check('users_kind', oneOf('kind', ['member'])),
    check('users_source', oneOf('source', userSources)),
    check('users_joined_with_an_account', sql`status not in ('active', 'waiting') or account_id is not null`),
    check('users_active_holds_a_license', sql`status not in ('active', 'waiting') or plan_id is not null`),
    check('users_waiting_since', sql`(status = 'waiting') = (waiting_since is not null)`),
    check('users_reserved_while_pending', sql`reserved_at is null or status in ('not_invited', 'invited')`),
    index('users_newest').on(table.organizationId, table.createdAt.desc(), table.id.desc()),
    index('users_by_name').on(table.organizationId, table.search, table.id),
    index('users_by_last_seen').on(table.organizationId, table.lastSeenAt.desc(), table.id.desc()),
    index('users_status_newest').on(
      table.organizationId,
      table.status,
      table.createdAt.desc(),
      table.id.desc(),
    ),
    index('users_status_name').on(table.organizationId, table.status, table.search, table.id),
    index('users_in_all_departments').on(table.organizationId).where(sql`all_departments`),
    index('users_by_profile').on(table.organizationId, table.profileId),
    index('users_by_account').on(table.accountId),
    index('users_waiting')
      .on(table.organizationId, table.planId, table.waitingSince, table.id)
      .where(sql`status = 'waiting'`),
    index('users_reserved').on(table.organizationId, table.planId).where(sql`reserved_at is not null`),
  ],
)

export const userGroups = pgTable(
  'user_groups',
  {
    organizationId: organizationId(),
    userId: uuid('user_id').notNull(),
    groupId: uuid('group_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.userId, table.groupId] }),
    index().on(table.organizationId, table.groupId, table.userId),
    foreignKey({
      columns: [table.organizationId, table.userId],
      foreignColumns: [users.organizationId, users.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.organizationId, table.groupId],
      foreignColumns: [groups.organizationId, groups.id],
    }).onDelete('cascade'),
  ],
)
