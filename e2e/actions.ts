import { readFileSync } from 'node:fs'
import type { Result } from '#lib/doors/result.ts'
import { address } from './fixtures.ts'

type Entry = { filename: string; exportedName: string }
type Sender = { path: string; session?: string; server?: string; origin?: string }

/** What an action answered: its result, or where it led and with which session. */
export type Reply<T> = { status: number; to: string | null; session: string | null; result: Result<T> | null }

let read: ReadonlyMap<string, string> | undefined

/** Every server action of the build by its file and exported name, `app/setup/actions.ts#foundFirst`, with its id. */
export function actionIds() {
  read ??= new Map(
    Object.entries<Entry>(
      JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')).node,
    ).map(([id, { filename, exportedName }]) => [`${filename}#${exportedName}`, id]),
  )

  return read
}

/** Calls a server action as a page in a browser would: the arguments may be plain values or forms. */
export async function call<T = unknown>(action: string, args: readonly unknown[], sender: Sender) {
  const id = actionIds().get(action)
  if (!id) throw new Error(`no action ${action}`)
  const { path, session, server = address(), origin = address() } = sender
  const answer = await fetch(`${server}${path}`, {
    method: 'POST',
    body: encode(args),
    redirect: 'manual',
    headers: {
      'next-action': id,
      accept: 'text/x-component',
      ...(origin && { origin }),
      'x-forwarded-host': new URL(address()).host,
      ...(session && { cookie: `muster.session=${session}` }),
    },
  })
  const set = answer.headers.getSetCookie().find((one) => one.startsWith('muster.session='))
  const to = answer.headers.get('x-action-redirect')?.replace(/;\w+$/, '') ?? null
  const body = Buffer.from(await answer.arrayBuffer())
  if (answer.status >= 400) throw new Error(`${action} answered ${answer.status}`)

  return {
    status: answer.status,
    to,
    session: set?.match(/=([^;]+)/)?.[1] ?? null,
    result: to ? null : decode(body),
  } as Reply<T>
}

/** React's own encoding of arguments: one text, and beside it the fields of each form under its number. */
function encode(args: readonly unknown[]) {
  const parts = new FormData()
  let forms = 0
  const text = JSON.stringify(args, (_key, value) => {
    if (value === undefined) return '$undefined'
    if (typeof value === 'string' && value.startsWith('$')) return `$${value}`
    if (!(value instanceof FormData)) return value
    forms += 1
    for (const [name, part] of value) parts.append(`_${forms}_${name}`, part)

    return `$K${forms.toString(16)}`
  })
  if (forms === 0) return text
  parts.append('0', text)

  return parts
}

/** The row that holds what the action returned; a text that is too long for it stands in a row of its own. */
function decode(body: Buffer) {
  const rows = new Map<string, string>()
  for (let at = 0; at < body.length; ) {
    const colon = body.indexOf(':', at)
    const id = body.toString('utf8', at, colon)
    if (body[colon + 1] === 'T'.charCodeAt(0)) {
      const comma = body.indexOf(',', colon)
      const end = comma + 1 + Number.parseInt(body.toString('utf8', colon + 2, comma), 16)
      rows.set(id, body.toString('utf8', comma + 1, end))
      at = end
    } else {
      const end = body.indexOf('\n', colon)
      rows.set(id, body.toString('utf8', colon + 1, end))
      at = end + 1
    }
  }

  return JSON.parse(rows.get('1') ?? 'null', (_key, value) =>
    typeof value === 'string' && /^\$(\$|D)/.test(value) ? value.slice(value[1] === 'D' ? 2 : 1) : value,
  )
}
