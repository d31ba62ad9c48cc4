import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, moment, oneOf, organizationId, word } from './columns.ts'
import { users } from './users.ts'

export const invitationStates = ['open', 'accepted', 'declined', 'revoked', 'replaced'] as const
export type InvitationState = (typeof invitationStates)[number]

/**
 * One attempt to bring a user in. `sent_at` stays empty while the organization is unconfirmed (saved, not sent), and
 * the seven days start when it is sent. One live invitation a user and an address.
 */
export const invitations = pgTable(
  'invitations',
  {
    organizationId: organizationId(),
    id: id(),
    userId: uuid('user_id').notNull(),
    email: text('email').notNull(),
    state: word('state', invitationStates).notNull().default('open'),
    attempt: integer('attempt').notNull().default(1),
    tokenHash: text('token_hash').notNull(),
    copyHash: text('copy_hash').notNull(),
    language: text('language').notNull(),
    note: text('note').notNull().default(''),
    invitedById: uuid('invited_by_id').notNull(),
    sentAt: moment('sent_at'),
    expiresAt: moment('expires_at'),
    reminders: integer('reminders').notNull().default(0),
    remindedAt: moment('reminded_at'),
    copiedAt: moment('copied_at'),
    endedAt: moment('ended_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    unique().on(table.organizationId, table.tokenHash),
    unique().on(table.organizationId, table.copyHash),
    uniqueIndex('invitations_one_open_an_address')
      .on(table.organizationId, table.email)
      .where(sql`state = 'open'`),
    uniqueIndex('invitations_one_open_a_user')
      .on(table.organizationId, table.userId)
      .where(sql`state = 'open'`),
    index().on(table.organizationId, table.userId),
    index('invitations_newest').on(
      table.organizationId,
      table.state,
      table.createdAt.desc(),
      table.id.desc(),
    ),
    index('invitations_saved').on(table.organizationId).where(sql`state = 'open' and sent_at is null`),
    foreignKey({
      columns: [table.organizationId, table.userId],
      foreignColumns: [users.organizationId, users.id],
    }),
    foreignKey({
      columns: [table.organizationId, table.invitedById],
      foreignColumns: [users.organizationId, users.id],
    }),
    check('invitations_state', oneOf('state', invitationStates)),
    check('invitations_sent_expires', sql`(sent_at is null) = (expires_at is null)`),
    check('invitations_ended', sql`(state = 'open') = (ended_at is null)`),
  ],
)
