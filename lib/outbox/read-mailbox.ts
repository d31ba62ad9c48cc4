import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { emails } from '#db/schema/index.ts'
import type { Operator } from '#lib/doors/operator.ts'
import { unseal } from '#lib/tokens.ts'
import type { Message } from './delivery.ts'

const PAGE = 50

const columns = {
  id: emails.id,
  template: emails.template,
  state: emails.state,
  problem: emails.problem,
  content: emails.content,
  createdAt: emails.createdAt,
  sentAt: emails.sentAt,
}

/** A page of the outbox, newest first, from below the mail `before`; with what they say where it was kept. */
export async function listMails(tx: Tx, _operator: Operator, before: string | null) {
  const found = await tx
    .select(columns)
    .from(emails)
    .where(
      before === null
        ? undefined
        : sql`(${emails.createdAt}, ${emails.id}) < (select created_at, id from emails where id = ${before})`,
    )
    .orderBy(sql`${emails.createdAt} desc, ${emails.id} desc`)
    .limit(PAGE + 1)
  const page = found.slice(0, PAGE)

  return { mails: page.map(opened), older: found.length > PAGE ? (page.at(-1)?.id ?? null) : null }
}

/** One mail of the outbox. */
export async function getMail(tx: Tx, _operator: Operator, id: string) {
  const [found] = await tx.select(columns).from(emails).where(eq(emails.id, id))

  return found ? opened(found) : null
}

const opened = <M extends { id: string; content: Buffer | null }>({ content, ...mail }: M) => ({
  ...mail,
  message: content ? read(content, mail.id) : null,
})

/** Nothing where the deployment's secret is another one by now. */
function read(content: Buffer, id: string): Message | null {
  try {
    return JSON.parse(unseal(content, `emails/${id}`))
  } catch {
    return null
  }
}
