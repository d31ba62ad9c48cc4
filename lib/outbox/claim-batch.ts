import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '#db/connect.ts'
import { emailBatches, type emails } from '#db/schema/index.ts'
import { log } from '#lib/log.ts'
import { describeProblem } from '#lib/problem.ts'
import { seal } from '#lib/tokens.ts'
import { outside, shouldRepeat } from '#lib/transaction.ts'
import { compose } from './compose.ts'
import type { Queued } from './composing.ts'
import type { Message } from './delivery.ts'
import { type LockedRow, lockQueued } from './lock-queued.ts'

/** What is put under seal: the mails of a batch in the order they are sent. */
export type BatchContent = readonly { readonly id: string; readonly message: Message }[]

/**
 * Cuts up to 100 queued mails into one batch, rendered and sealed in the transaction that claims them: from then on it
 * is sent as it is or not at all. What has become pointless is cancelled. Answers how many rows were dealt with.
 * `troubled` takes those whose composing failed before instead of the fresh ones.
 */
export const claimBatch = ({ troubled = false } = {}) =>
  outside(async (tx) => {
    const rows = await lockQueued(tx, { troubled })
    if (rows.length === 0) return 0
    const batchId = uuidv7()
    const content: BatchContent[number][] = []
    const changes: Change[] = []

    for (const row of rows) {
      const outcome = await attempt(tx, row)
      if ('message' in outcome) content.push({ id: row.id, message: outcome.message })
      changes.push(changeOf(row, outcome, batchId))
    }
    if (content.length > 0) {
      const sealed = seal(JSON.stringify(content), `email_batches/${batchId}`)
      await tx.insert(emailBatches).values({ id: batchId, content: sealed })
    }
    await apply(tx, changes)

    return rows.length
  })

type Outcome = Awaited<ReturnType<typeof compose>> | { readonly problem: string }

/** Composes one mail; a bug in it must not keep the others, so it is undone alone and tried again later. */
async function attempt(tx: Tx, row: Queued): Promise<Outcome> {
  try {
    return await tx.transaction((point) => compose(point, row))
  } catch (problem) {
    if (shouldRepeat(problem)) throw problem
    log.error({ mail: row.id, template: row.template, problem: describeProblem(problem) }, 'a mail failed')

    return { problem: describeProblem(problem) }
  }
}

type Change = {
  id: string
  state: (typeof emails.$inferSelect)['state']
  problem: string | null
  batch: string | null
}

function changeOf({ id, isOld }: LockedRow, outcome: Outcome, batch: string): Change {
  if ('message' in outcome) return { id, state: 'claimed', problem: null, batch }
  if ('cancelled' in outcome) return { id, state: 'cancelled', problem: outcome.cancelled, batch: null }

  return { id, state: isOld ? 'failed' : 'queued', problem: outcome.problem.slice(0, 500), batch: null }
}

const apply = (tx: Tx, changes: readonly Change[]) =>
  tx.execute(sql`
    update emails set state = change.state, problem = change.problem, batch_id = change.batch
    from json_to_recordset(${JSON.stringify(changes)}::json)
      as change(id uuid, state text, problem text, batch uuid)
    where emails.id = change.id`)
