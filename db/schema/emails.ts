import { sql } from 'drizzle-orm'
import { check, customType, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment, oneOf, word } from './columns.ts'

const sealed = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

export const emailStates = ['queued', 'claimed', 'sent', 'cancelled', 'failed'] as const
export type EmailState = (typeof emailStates)[number]

/**
 * The outbox: ids only, of no tenant, because a worker claims across organizations. Who it goes to and what it says is
 * read when it is claimed. `content` is the rendered mail under the deployment's secret, kept for the mailbox only.
 */
export const emails = pgTable(
  'emails',
  {
    id: id().primaryKey(),
    template: text('template').notNull(),
    organizationId: uuid('organization_id'),
    accountId: uuid('account_id'),
    userId: uuid('user_id'),
    invitationId: uuid('invitation_id'),
    linkVersion: integer('link_version'),
    state: word('state', emailStates).notNull().default('queued'),
    batchId: uuid('batch_id'),
    providerId: text('provider_id'),
    problem: text('problem'),
    content: sealed('content'),
    sentAt: moment('sent_at'),
    createdAt: createdAt(),
  },
  (table) => [
    check('emails_state', oneOf('state', emailStates)),
    index('emails_queued').on(table.createdAt, table.id).where(sql`state = 'queued'`),
    index().on(table.batchId),
    index().on(table.organizationId, table.createdAt),
  ],
)

/** What was cut into one request to the provider: never re-cut, retried with the same bytes under the same key. */
export const emailBatches = pgTable('email_batches', {
  id: id().primaryKey(),
  content: sealed('content'),
  attempts: integer('attempts').notNull().default(0),
  nextTryAt: moment('next_try_at').notNull().default(sql`now()`),
  finishedAt: moment('finished_at'),
  createdAt: createdAt(),
})
