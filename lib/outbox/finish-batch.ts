import { and, eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '#db/connect.ts'
import { emailBatches, emails } from '#db/schema/index.ts'
import { log } from '#lib/log.ts'
import { seal } from '#lib/tokens.ts'
import type { BatchContent } from './claim-batch.ts'
import type { Verdict } from './delivery.ts'
import { backOff } from './retries.ts'

export type DueBatch = { readonly id: string; readonly attempts: number }

type Each = Extract<Verdict, { kind: 'accepted' }>['each']

/** Notes for each mail whether it was taken. What it said is erased, but for the mailbox, which is there to show it. */
export async function acceptBatch(
  tx: Tx,
  batch: DueBatch,
  content: BatchContent,
  each: Each,
  keepsMails: boolean,
) {
  const results = content.map(({ id, message }, index) => {
    const result = each[index] ?? { providerId: null }
    const kept = keepsMails ? seal(JSON.stringify(message), `emails/${id}`).toString('base64') : null

    return 'problem' in result
      ? { id, state: 'failed', problem: result.problem.slice(0, 500), provider: null, kept }
      : { id, state: 'sent', problem: null, provider: result.providerId, kept }
  })
  await tx.execute(sql`
    update emails set state = result.state, problem = result.problem, provider_id = result.provider,
      content = decode(result.kept, 'base64'), sent_at = case when result.state = 'sent' then now() end
    from json_to_recordset(${JSON.stringify(results)}::json)
      as result(id uuid, state text, problem text, provider text, kept text)
    where emails.id = result.id and emails.batch_id = ${batch.id}`)
  await finish(tx, batch)

  const rejected = results.filter(({ state }) => state === 'failed').length
  log.info({ batch: batch.id, sent: results.length - rejected, rejected }, 'mails sent')
}

/** Sets the next try; a job wakes for it. */
export async function postponeBatch(
  tx: Tx,
  batch: DueBatch,
  { problem, seconds }: { problem: string; seconds?: number | undefined },
) {
  const wait = backOff(batch.attempts, seconds)
  const next = sql<Date>`clock_timestamp() + ${wait} * interval '1 second'`

  await tx
    .update(emailBatches)
    .set({ attempts: batch.attempts + 1, nextTryAt: next })
    .where(eq(emailBatches.id, batch.id))
  await tx.execute(sql`select graphile_worker.add_job('send_emails', run_at => ${next}, max_attempts => 25)`)
  log.warn(
    {
      batch: batch.id,
      attempts: batch.attempts + 1,
      seconds: Math.round(wait),
      reason: problem.split(':')[0],
    },
    'mails have to wait',
  )
}

/** None of a batch was taken, because of something in it: each mail goes alone, and one that is alone has failed. */
export async function splitBatch(tx: Tx, batch: DueBatch, content: BatchContent, problem: string) {
  if (content.length === 1) return failBatch(tx, batch, problem)

  for (const mail of content) {
    const id = uuidv7()
    const sealed = seal(JSON.stringify([mail]), `email_batches/${id}`)
    await tx.insert(emailBatches).values({ id, content: sealed })
    await tx.update(emails).set({ batchId: id }).where(eq(emails.id, mail.id))
  }
  await finish(tx, batch)
  log.warn({ batch: batch.id, reason: problem.split(':')[0] }, 'a batch was refused, its mails go one by one')
}

/** Gives up: what was not sent by now is not sent any more. */
export async function failBatch(tx: Tx, batch: DueBatch, problem: string) {
  await tx
    .update(emails)
    .set({ state: 'failed', problem })
    .where(and(eq(emails.batchId, batch.id), eq(emails.state, 'claimed')))
  await finish(tx, batch)
  log.error({ batch: batch.id, reason: problem.split(':')[0] }, 'mails failed')
}

const finish = (tx: Tx, batch: DueBatch) =>
  tx
    .update(emailBatches)
    .set({ content: null, attempts: batch.attempts + 1, finishedAt: sql`clock_timestamp()` })
    .where(eq(emailBatches.id, batch.id))
