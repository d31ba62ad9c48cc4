import { bigint, integer, pgTable, text, uuid, varchar } from 'drizzle-orm/pg-core'
import { createdAt, moment } from './columns.ts'

/** Facts of the whole deployment: the setup link's hash, the worker's last sign of life. */
export const deployment = pgTable('deployment', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
  updatedAt: moment('updated_at').notNull(),
})

/** From the address bar to the organization. */
export const slugs = pgTable('slugs', {
  slug: text('slug').primaryKey(),
  organizationId: uuid('organization_id').notNull(),
  createdAt: createdAt(),
})

/** The table that rate-limiter-flexible keeps its counters in. */
export const rateLimits = pgTable('rate_limits', {
  key: varchar('key', { length: 255 }).primaryKey(),
  points: integer('points').notNull().default(0),
  expire: bigint('expire', { mode: 'number' }),
})

/** Proofs of work that were already handed in; a second use is refused. */
export const spentProofs = pgTable('spent_proofs', {
  id: text('id').primaryKey(),
  expiresAt: moment('expires_at').notNull(),
})
