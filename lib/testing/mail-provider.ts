import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

type Mail = { readonly to: string; readonly subject: string; readonly html: string; readonly text: string }
type Request = { readonly key: string; readonly body: string }

/** What goes wrong instead of an answer: an error, no answer at all, or a connection that breaks. */
type Fault = { status: number; name?: string; headers?: Record<string, string> } | 'hang' | 'drop'

type Behavior = {
  /** Before anything was read. */
  connected?: ((socket: Socket) => void) | undefined
  /** Before a request counts; what it returns goes wrong. */
  arrived?: ((request: Request) => Promise<Fault | undefined> | Fault | undefined) | undefined
  /** After the mails were taken, before the answer; a fault now leaves the client in doubt. */
  taken?: ((request: Request) => Promise<Fault | undefined> | Fault | undefined) | undefined
  /** After the whole answer was handed over. */
  answered?: ((request: Request) => void) | undefined
}

/**
 * Speaks Resend's `/emails/batch` on this machine, idempotency keys included: the same key with the same body gets the
 * same answer, with another body 409, and while the first is under way 409 too. `behavior` makes it misbehave.
 */
export async function startMailProvider() {
  const behavior: Behavior = {}
  const taken = new Map<string, { body: string; answer: string; mails: readonly Mail[] }>()
  const busy = new Set<string>()
  const seen: (Request & { status: number })[] = []

  const server = createServer(async (request, response) => {
    const read = { key: String(request.headers['idempotency-key'] ?? ''), body: await textOf(request) }
    const { status, text, headers } = await handle(read)
    seen.push({ ...read, status })
    if (status === 0) request.socket.destroy()
    if (status <= 0) return
    send(response, status, text, headers, () => behavior.answered?.(read))
  })
  server.keepAliveTimeout = 1
  server.on('connection', (socket) => behavior.connected?.(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  async function handle(request: Request) {
    const earlier = taken.get(request.key)
    if (earlier)
      return earlier.body === request.body ? ok(earlier.answer) : error(409, 'invalid_idempotent_request')
    if (busy.has(request.key)) return error(409, 'concurrent_idempotent_requests')

    busy.add(request.key)
    try {
      const fault = await behavior.arrived?.(request)
      if (fault) return fail(fault)
      const { answer, mails } = accept(request.body)
      taken.set(request.key, { body: request.body, answer, mails })
      const late = await behavior.taken?.(request)
      return late ? fail(late) : ok(answer)
    } finally {
      busy.delete(request.key)
    }
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    behavior,
    /** Every request there was, with the status it got; 0 is a broken connection, -1 no answer. */
    seen,
    /** Every mail that was taken. */
    mails: () => [...taken.values()].flatMap(({ mails }) => mails),
    keys: () => [...taken.keys()],
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export type MailProvider = Awaited<ReturnType<typeof startMailProvider>>

/** Takes what has an address; the others are listed by their place, as with `x-batch-validation: permissive`. */
function accept(body: string) {
  const all: Mail[] = JSON.parse(body)
  const isGood = (mail: Mail) => /^[^@\s]+@[^@\s]+$/.test(mail.to)
  const mails = all.filter(isGood)
  const errors = all.flatMap((mail, index) =>
    isGood(mail) ? [] : [{ index, message: 'Invalid `to` field.' }],
  )

  return { mails, answer: JSON.stringify({ data: mails.map(() => ({ id: randomUUID() })), errors }) }
}

const ok = (text: string) => ({ status: 200, text, headers: {} })

const error = (status: number, name: string, headers: Record<string, string> = {}) => ({
  status,
  text: JSON.stringify({ statusCode: status, name, message: name }),
  headers,
})

function fail(fault: Fault) {
  if (fault === 'drop') return { status: 0, text: '', headers: {} }
  if (fault === 'hang') return { status: -1, text: '', headers: {} }
  return error(fault.status, fault.name ?? 'application_error', fault.headers)
}

async function textOf(request: IncomingMessage) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)

  return Buffer.concat(chunks).toString()
}

/** Each request comes on a connection of its own, so that `connected` is called for it. */
function send(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string>,
  done: () => void,
) {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close', ...headers })
  response.end(text, done)
}
