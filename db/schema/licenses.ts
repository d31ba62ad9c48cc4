import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, oneOf, organizationId, word } from './columns.ts'

export const licensePolicies = ['block', 'ask', 'overage', 'buy'] as const
export type LicensePolicy = (typeof licensePolicies)[number]

/** What can be bought. `included` licenses come with an organization that starts on the plan. */
export const plans = pgTable(
  'plans',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    policy: word('policy', licensePolicies).notNull(),
    included: integer('included').notNull().default(0),
    position: integer('position').notNull(),
  },
  () => [check('plans_policy', oneOf('policy', licensePolicies))],
)

/** The one row every claim locks. `assigned` is kept by the claim; the check makes one too many unstorable. */
export const licenses = pgTable(
  'licenses',
  {
    organizationId: organizationId(),
    planId: text('plan_id')
      .notNull()
      .references(() => plans.id),
    policy: word('policy', licensePolicies).notNull(),
    bought: integer('bought').notNull(),
    assigned: integer('assigned').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.planId] }),
    check('licenses_policy', oneOf('policy', licensePolicies)),
    check('licenses_not_oversold', sql`assigned between 0 and bought`),
  ],
)

export const ledgerKinds = ['included', 'bought', 'reduced', 'assigned', 'released'] as const

/** Every change of a license count, append-only. `quantity` is signed for bought and reduced, 1 or -1 for the rest. */
export const licenseLedger = pgTable(
  'license_ledger',
  {
    organizationId: organizationId(),
    id: id(),
    planId: text('plan_id').notNull(),
    kind: word('kind', ledgerKinds).notNull(),
    quantity: integer('quantity').notNull(),
    userId: uuid('user_id'),
    note: text('note').notNull().default(''),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index().on(table.organizationId, table.createdAt),
    check('license_ledger_kind', oneOf('kind', ledgerKinds)),
  ],
)
