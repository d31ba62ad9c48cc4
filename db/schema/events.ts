import { index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, organizationId } from './columns.ts'

/**
 * One row of the audit trail; the program may only insert. `payload` is the exact text that `commitment` =
 * sha256(salt ‖ payload) covers, so both can be erased later and the chain of seals still holds.
 */
export const events = pgTable(
  'events',
  {
    organizationId: organizationId(),
    id: id(),
    action: text('action').notNull(),
    actorKind: text('actor_kind').notNull(),
    actorId: uuid('actor_id'),
    targetKind: text('target_kind').notNull(),
    targetId: text('target_id'),
    requestId: text('request_id'),
    salt: text('salt'),
    payload: text('payload'),
    commitment: text('commitment').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index('events_newest').on(table.organizationId, table.createdAt.desc(), table.id.desc()),
    index('events_of_target').on(table.organizationId, table.targetId, table.createdAt.desc()),
  ],
)

/** The chain over an organization's events, in the order of sealing. */
export const eventSeals = pgTable(
  'event_seals',
  {
    organizationId: organizationId(),
    position: integer('position').notNull(),
    eventId: uuid('event_id').notNull(),
    hash: text('hash').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.position] }),
    unique().on(table.organizationId, table.eventId),
  ],
)
