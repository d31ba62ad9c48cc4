import { claimBatch } from './claim-batch.ts'
import { sendDueBatch } from './send-batch.ts'

/**
 * Sends what is due and then what is queued, batch by batch, until nothing is left or the provider asks to wait; the
 * batch that waits has a job of its own. Any number of workers may do this at once.
 */
export async function sendEmails() {
  for (;;) {
    const outcome = await sendDueBatch()
    if (outcome === 'postponed') return
    if (outcome === 'none' && (await claimBatch()) === 0) return
  }
}

/** What a crash left behind, or a job that got lost, and mails whose composing failed before. */
export async function sweepEmails() {
  await claimBatch({ troubled: true })
  await sendEmails()
}
