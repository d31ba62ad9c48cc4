import { createHash } from 'node:crypto'
import { desc, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { eventSeals, organizations } from '#db/schema/index.ts'
import { inOrganization } from '#lib/transaction.ts'

/** What a seal covers of an event; `createdAt` is UTC to the microsecond, as text, so that it hashes alike everywhere. */
export type SealedEvent = {
  readonly id: string
  readonly createdAt: string
  readonly action: string
  readonly actorKind: string
  readonly actorId: string | null
  readonly targetKind: string
  readonly targetId: string
  readonly requestId: string | null
  readonly commitment: string
}

export const eventColumns = sql.raw(`
  to_char(events.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdAt", events.action,
  events.actor_kind as "actorKind", events.actor_id as "actorId", events.target_kind as "targetKind",
  events.target_id as "targetId", events.request_id as "requestId", events.commitment`)

/** What the first seal of an organization follows. */
export const FIRST_HASH = '0'.repeat(64)

/** An event may commit so much later than it began and still be found; a transaction is over within seconds. */
export const LATEST_COMMIT = sql.raw(`interval '1 hour'`)

const AT_ONCE = 1000

/**
 * Puts an organization's unsealed events into its chain, oldest first, and answers how many. The chain's order is the
 * order of sealing, so an event that committed late comes late. Two workers at once take turns.
 */
export async function sealEvents(organizationId: string) {
  for (let sealed = 0; ; ) {
    const some = await inOrganization(organizationId, (tx) => sealSome(tx, organizationId))
    sealed += some
    if (some < AT_ONCE) return sealed
  }
}

async function sealSome(tx: Tx, organizationId: string) {
  if ((await unsealed(tx, organizationId, 1)).length === 0) return 0
  // A weaker lock than UPDATE's own would take: inserts that refer to the organization go on.
  await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(eq(organizations.id, organizationId))
    .for('no key update')

  const [last] = await tx
    .select({ position: eventSeals.position, hash: eventSeals.hash })
    .from(eventSeals)
    .where(eq(eventSeals.organizationId, organizationId))
    .orderBy(desc(eventSeals.position))
    .limit(1)
  let { position, hash } = last ?? { position: 0, hash: FIRST_HASH }
  const seals = (await unsealed(tx, organizationId, AT_ONCE)).map((event) => {
    position += 1
    hash = sealOf(hash, position, event)
    return { organizationId, position, eventId: event.id, hash }
  })
  if (seals.length > 0) await tx.insert(eventSeals).values(seals)

  return seals.length
}

/** Only what is newer than the last seal can be unsealed, give or take a late commit; so a long history is not walked. */
const unsealed = (tx: Tx, organizationId: string, atMost: number) =>
  tx.execute<SealedEvent>(sql`
    select events.id, ${eventColumns} from events
    where events.organization_id = ${organizationId}
      and events.created_at > coalesce((
        select created_at - ${LATEST_COMMIT} from event_seals
        where organization_id = ${organizationId} order by position desc limit 1), '-infinity')
      and not exists (select from event_seals seal
        where seal.organization_id = ${organizationId} and seal.event_id = events.id)
    order by events.created_at, events.id
    limit ${atMost}`)

/** The hash of one link of the chain. JSON keeps the parts apart, whatever they contain. */
export function sealOf(before: string, position: number, event: SealedEvent) {
  const { id, createdAt, action, actorKind, actorId, targetKind, targetId, requestId, commitment } = event
  const covered = [
    before,
    position,
    id,
    createdAt,
    action,
    actorKind,
    actorId,
    targetKind,
    targetId,
    requestId,
    commitment,
  ]

  return createHash('sha256').update(JSON.stringify(covered)).digest('hex')
}
