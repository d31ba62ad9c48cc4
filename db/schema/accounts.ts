import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment, oneOf, word } from './columns.ts'

/** A person's login, over all organizations. `email` is normalized. */
export const accounts = pgTable('accounts', {
  id: id().primaryKey(),
  email: text('email').notNull().unique(),
  firstName: text('first_name').notNull(),
  lastName: text('last_name').notNull().default(''),
  passwordHash: text('password_hash'),
  language: text('language').notNull(),
  timeZone: text('time_zone').notNull().default('UTC'),
  defaultOrganizationId: uuid('default_organization_id'),
  confirmedAt: moment('confirmed_at'),
  passwordChangedAt: moment('password_changed_at'),
  createdAt: createdAt(),
})

/** One signed-in browser. The cookie holds the token, the row its SHA-256. */
export const sessions = pgTable(
  'sessions',
  {
    id: id().primaryKey(),
    tokenHash: text('token_hash').notNull().unique(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    userAgent: text('user_agent').notNull().default(''),
    createdAt: createdAt(),
    lastSeenAt: moment('last_seen_at').notNull().default(sql`now()`),
  },
  (table) => [index().on(table.accountId)],
)

export const linkPurposes = ['sign_in', 'reset_password', 'confirm_email'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

/** The latest one-time link of each purpose; asking for another raises the version, which kills the one before. */
export const accountLinks = pgTable(
  'account_links',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    purpose: word('purpose', linkPurposes).notNull(),
    version: integer('version').notNull().default(1),
    tokenHash: text('token_hash').notNull(),
    nextPath: text('next_path'),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.purpose] }),
    check('account_links_purpose', oneOf('purpose', linkPurposes)),
  ],
)

/** Which user an account is in which organization: ids only, for the door and the switcher. */
export const memberships = pgTable(
  'memberships',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    organizationId: uuid('organization_id').notNull(),
    userId: uuid('user_id').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.organizationId] }),
    unique().on(table.organizationId, table.userId),
  ],
)

/** What happened to an account itself, outside any organization: ids and an action, append-only. */
export const accountEvents = pgTable(
  'account_events',
  {
    id: id().primaryKey(),
    accountId: uuid('account_id').notNull(),
    action: text('action').notNull(),
    requestId: text('request_id'),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.accountId, table.createdAt)],
)
