import { address } from './fixtures.ts'

export type Answer = { status: number; location: string | null; session: string | null; body: string }
type Sender = { session?: string; server?: string }

/**
 * Sends a page's plain form as a browser without JavaScript would, to one of the two servers: both are reached under
 * the one address, as behind a proxy. `marks` is something only the wanted form contains.
 */
export async function readForm(path: string, marks: string, { session, server = address() }: Sender = {}) {
  const page = await fetch(`${server}${path}`, { headers: cookie(session), redirect: 'manual' })
  const html = await page.text()
  const form = [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)]
    .map(([text]) => text)
    .find((text) => text.includes(marks))
  if (!form) throw new Error(`no form with ${marks} at ${path} (${page.status})`)
  const hidden = [...form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(
    ([input]) => [attribute(input, 'name'), attribute(input, 'value')] as const,
  )

  return (fields: Record<string, string>, sender: Sender = {}) =>
    send(path, [...hidden, ...Object.entries(fields)], {
      ...(session !== undefined && { session }),
      ...sender,
    })
}

async function send(
  path: string,
  fields: (readonly [string, string])[],
  { session, server = address() }: Sender,
): Promise<Answer> {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  const answer = await fetch(`${server}${path}`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { ...cookie(session), origin: address(), 'x-forwarded-host': new URL(address()).host },
  })
  const set = answer.headers.getSetCookie().find((one) => one.startsWith('muster.session='))

  return {
    status: answer.status,
    location: answer.headers.get('location'),
    session: set?.match(/=([^;]+)/)?.[1] ?? null,
    body: await answer.text(),
  }
}

const cookie = (session: string | undefined): Record<string, string> =>
  session ? { cookie: `muster.session=${session}` } : {}

const attribute = (tag: string, name: string) =>
  (tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** The two servers in turn. */
export const servers = () => [address(), process.env.SECOND_URL ?? address()] as const
