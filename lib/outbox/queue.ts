import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '#db/connect.ts'
import { emails } from '#db/schema/index.ts'
import type { EmailName } from '#emails/index.ts'

type About = {
  organizationId?: string
  accountId?: string
  userId?: string
  invitationId?: string
  linkVersion?: number
}

/** Queues a mail in the transaction of the change it tells of: it leaves only if that commits. */
export const queue = (tx: Tx, template: EmailName, about: About) => queueAll(tx, template, [about])

/** The same for many, with one job for all of them. A job has no key: a shared one would put transactions in a row. */
export async function queueAll(tx: Tx, template: EmailName, about: readonly About[]) {
  if (about.length === 0) return

  await tx.insert(emails).values(about.map((ids) => ({ id: uuidv7(), template, ...ids })))
  await tx.execute(sql`select graphile_worker.add_job('send_emails', max_attempts => 25)`)
}
