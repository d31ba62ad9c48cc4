import type { TaskList } from 'graphile-worker'
import { sealEvents } from '#lib/events/seal.ts'
import { handOnLicenses } from '#lib/licenses/hand-on.ts'
import { log } from '#lib/log.ts'
import { organizationIds } from '#lib/organizations/each.ts'
import { sendEmails, sweepEmails } from '#lib/outbox/send-emails.ts'
import { describeProblem } from '#lib/problem.ts'
import { withRequest } from '#lib/request.ts'
import { forgetSpent } from './forget-spent.ts'
import { removeUnconfirmed } from './remove-unconfirmed.ts'

/** A job under a request id; what goes wrong is logged and kept without the values of a query, and tried again. */
const job = (work: () => Promise<unknown>) => () =>
  withRequest(async () => {
    try {
      await work()
    } catch (problem) {
      log.error({ problem: describeProblem(problem) }, 'a job failed')
      throw new Error(describeProblem(problem).split('\n')[0])
    }
  })

export const tasks: TaskList = {
  send_emails: job(sendEmails),
  sweep: job(sweepEmails),
  seal_events: job(async () => {
    for (const id of await organizationIds()) await sealEvents(id)
  }),
  hand_on_licenses: job(async () => {
    for (const id of await organizationIds()) await handOnLicenses(id)
  }),
  remove_unconfirmed: job(removeUnconfirmed),
  forget_spent: job(forgetSpent),
}

/** Keyed, so that what a worker missed does not pile up. */
export const crontab = `
* * * * * sweep ?jobKey=sweep&jobKeyMode=replace&max=2
* * * * * seal_events ?jobKey=seal_events&jobKeyMode=replace&max=2
* * * * * hand_on_licenses ?jobKey=hand_on_licenses&jobKeyMode=replace&max=2
*/10 * * * * forget_spent ?jobKey=forget_spent&jobKeyMode=replace&max=2
17 3 * * * remove_unconfirmed ?jobKey=remove_unconfirmed&jobKeyMode=replace&max=5
`
