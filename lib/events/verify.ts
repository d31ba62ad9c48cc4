import { sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { inOrganization } from '#lib/transaction.ts'
import { commit } from './record.ts'
import { eventColumns, FIRST_HASH, LATEST_COMMIT, type SealedEvent, sealOf } from './seal.ts'

const AT_ONCE = 5000

/** `broken` says where the chain stops being true, or nothing; `head` is worth keeping elsewhere, to notice a cut end. */
type Verified = {
  readonly slug: string
  readonly sealed: number
  readonly unsealed: number
  readonly erased: number
  readonly head: string
  readonly broken: string | null
}

/** Checks every event of an organization against its commitment and the whole chain of seals against the events. */
export const verifyEvents = (organizationId: string): Promise<Verified> =>
  inOrganization(organizationId, async (tx) => {
    const slug = await slugOf(tx, organizationId)
    const rest = await countUnsealed(tx, organizationId)
    let head = FIRST_HASH
    let sealed = 0
    let erased = 0
    let broken: string | null = null

    for (;;) {
      const links = await readLinks(tx, organizationId, sealed)
      for (const link of links) {
        broken = check(head, sealed + 1, link)
        if (broken) return { slug, sealed, unsealed: rest.all, erased, head, broken }
        head = link.hash
        sealed += 1
        if (link.payload === null) erased += 1
      }
      if (links.length < AT_ONCE) break
    }
    if (rest.missed > 0) broken = `${rest.missed} events were never sealed`

    return { slug, sealed, unsealed: rest.all, erased, head, broken }
  })

type Link = SealedEvent & {
  readonly eventId: string
  readonly position: number
  readonly hash: string
  readonly salt: string | null
  readonly payload: string | null
}

/** What is wrong with one link, if anything. */
function check(before: string, position: number, link: Link) {
  if (link.position !== position) return `seal ${position} is missing`
  if (link.id === null) return `event ${link.eventId} at ${position} is missing`
  if ((link.salt === null) !== (link.payload === null))
    return `event ${link.id} at ${position} is half erased`
  if (link.salt !== null && link.payload !== null && commit(link.salt, link.payload) !== link.commitment) {
    return `event ${link.id} at ${position} was changed`
  }
  if (sealOf(before, position, link) !== link.hash)
    return `event ${link.id} at ${position} does not fit its seal`

  return null
}

const readLinks = (tx: Tx, organizationId: string, after: number) =>
  tx.execute<Link>(sql`
    select seal.event_id as "eventId", seal.position, seal.hash, events.id, events.salt, events.payload, ${eventColumns}
    from event_seals seal
    left join events on events.organization_id = seal.organization_id and events.id = seal.event_id
    where seal.organization_id = ${organizationId} and seal.position > ${after}
    order by seal.position
    limit ${AT_ONCE}`)

/** Events outside the chain; `missed` ones are so old that sealing has passed them. */
async function countUnsealed(tx: Tx, organizationId: string) {
  const [row] = await tx.execute<{ all: number; missed: number }>(sql`
    select count(*)::int as all, count(*) filter (where created_at <= (
      select created_at - ${LATEST_COMMIT} from event_seals
      where organization_id = ${organizationId} order by position desc limit 1))::int as missed
    from events
    where organization_id = ${organizationId}
      and not exists (select from event_seals seal
        where seal.organization_id = ${organizationId} and seal.event_id = events.id)`)

  return row ?? { all: 0, missed: 0 }
}

async function slugOf(tx: Tx, organizationId: string) {
  const [row] = await tx.execute<{ slug: string }>(
    sql`select slug from organizations where id = ${organizationId}`,
  )

  return row?.slug ?? organizationId
}
