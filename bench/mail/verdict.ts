import type { MailProvider } from '#lib/testing/mail-provider.ts'
import type { Office } from './office.ts'
import { type Point, points } from './points.ts'

const HITS_A_POINT = 10

/** Compares what was invited with what the provider took and what the outbox says; prints it and answers whether all is well. */
export async function verdict(office: Office, provider: MailProvider, hits: ReadonlyMap<Point, number>) {
  const arrived = new Map<string, number>()
  for (const { to } of provider.mails()) arrived.set(to, (arrived.get(to) ?? 0) + 1)
  const lost = office.invited.filter((email) => !arrived.has(email))
  const doubled = [...arrived].filter(([, count]) => count > 1)
  const strangers = [...arrived.keys()].filter((email) => !office.invited.includes(email))
  const [outbox] = await office.client<{ sent: number; other: number }[]>`
    select count(*) filter (where state = 'sent' and provider_id is not null)::int as sent,
      count(*) filter (where state <> 'sent' or provider_id is null)::int as other from emails`
  const requests = provider.seen.length
  const conflicts = provider.seen.filter(({ status }) => status === 409).length
  const repeated = requests - new Set(provider.seen.map(({ key }) => key)).size
  const missed = (Object.keys(points) as Point[]).filter((point) => (hits.get(point) ?? 0) < HITS_A_POINT)

  console.log(`${office.invited.length} mails queued, ${outbox?.sent} noted as sent, ${outbox?.other} not`)
  console.log(
    `${requests} requests read, ${repeated} of them repeated under their key, ${conflicts} conflicts`,
  )
  console.log(`${lost.length} lost, ${doubled.length} doubled, ${strangers.length} unasked for`)
  if (missed.length > 0) console.log(`hit fewer than ${HITS_A_POINT} times: ${missed.join(', ')}`)

  return [lost.length, doubled.length, strangers.length, conflicts, missed.length, outbox?.other].every(
    (count) => count === 0,
  )
}
