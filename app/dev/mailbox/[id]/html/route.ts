import * as z from 'zod/mini'
import { currentOperator } from '#lib/doors/operator.ts'
import { getMail } from '#lib/outbox/read-mailbox.ts'
import { outside } from '#lib/transaction.ts'

/** A mail's HTML for the frame of its page; its links open in a tab of their own. `proxy.ts` lets it do nothing else. */
export async function GET(_request: Request, { params }: RouteContext<'/dev/mailbox/[id]/html'>) {
  const operator = await currentOperator()
  const id = z.uuid().safeParse((await params).id).data
  const mail = operator && id ? await outside((tx) => getMail(tx, operator, id)) : null
  if (!mail?.message) return new Response(null, { status: 404 })

  return new Response(mail.message.html, {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
}
