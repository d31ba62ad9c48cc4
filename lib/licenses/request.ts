import type { Tx } from '#db/connect.ts'
import type { Actor } from '#lib/actor.ts'
import { record } from '#lib/events/record.ts'
import { queue } from '#lib/outbox/queue.ts'

/** Asks the super admin for a license for somebody who waits. */
export async function requestLicense(tx: Tx, actor: Actor, userId: string) {
  await record(tx, actor, 'license.requested', { kind: 'user', id: userId })
  await queue(tx, 'license-request', { organizationId: actor.organizationId, userId })
}
