import { sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { log } from '#lib/log.ts'
import { describeProblem } from '#lib/problem.ts'
import { unseal } from '#lib/tokens.ts'
import { outside } from '#lib/transaction.ts'
import type { BatchContent } from './claim-batch.ts'
import type { Provider, Verdict } from './delivery.ts'
import { acceptBatch, type DueBatch, failBatch, postponeBatch, splitBatch } from './finish-batch.ts'
import { provider as chosenProvider } from './provider.ts'
import { retriesEnd } from './retries.ts'

type Outcome = 'none' | 'finished' | 'postponed'

/**
 * Sends the batch that is due the longest, if any. Its row stays locked until the answer is written down, so that no
 * other worker sends it meanwhile; a worker that dies here leaves it as it was, to be sent again under the same key.
 */
export const sendDueBatch = (provider: Provider = chosenProvider()): Promise<Outcome> =>
  outside(async (tx) => {
    const batch = await lockDue(tx)
    if (!batch) return 'none'
    const content = batch.isOver ? null : open(batch)
    if (!content) {
      await failBatch(tx, batch, batch.isOver ? 'retries_ended' : 'unreadable')
      return 'finished'
    }

    await holdOn(tx)
    const verdict = await ask(provider, batch, content)
    switch (verdict.kind) {
      case 'accepted':
        await acceptBatch(tx, batch, content, verdict.each, provider.keepsMails)
        return 'finished'
      case 'later':
        await postponeBatch(tx, batch, verdict)
        return 'postponed'
      case 'refused':
        await splitBatch(tx, batch, content, verdict.problem)
        return 'finished'
      case 'conflict':
        await failBatch(tx, batch, verdict.problem)
        return 'finished'
    }
  })

type LockedBatch = DueBatch & { readonly content: Buffer; readonly isOver: boolean }

async function lockDue(tx: Tx) {
  const [batch] = await tx.execute<LockedBatch>(sql`
    select id, content, attempts, created_at < now() - ${retriesEnd} as "isOver"
    from email_batches
    where finished_at is null and next_try_at <= now()
    order by next_try_at, id
    limit 1
    for update skip locked`)

  return batch
}

/** The transaction waits for the provider, longer than any other may: as long as the provider is given, and some more. */
const holdOn = (tx: Tx) => tx.execute(sql`set local idle_in_transaction_session_timeout = '2min'`)

/** What the batch says, or nothing where the deployment's secret is another one by now. */
function open({ id, content }: LockedBatch): BatchContent | null {
  try {
    return JSON.parse(unseal(content, `email_batches/${id}`))
  } catch {
    return null
  }
}

async function ask(provider: Provider, { id }: DueBatch, content: BatchContent): Promise<Verdict> {
  try {
    return await provider.send(
      id,
      content.map(({ message }) => message),
    )
  } catch (problem) {
    log.error({ batch: id, problem: describeProblem(problem) }, 'sending failed')

    return { kind: 'later', problem: 'sending_failed' }
  }
}
