import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '#db/connect.ts'
import { events } from '#db/schema/index.ts'
import type { Actor } from '#lib/actor.ts'
import { requestId } from '#lib/request.ts'
import type { EventAction } from './actions.ts'

export type EventTarget = { kind: 'user' | 'invitation' | 'organization' | 'license' | 'profile'; id: string }

type Details = { before?: Record<string, unknown>; after?: Record<string, unknown>; reason?: string }

/**
 * Writes down a change in the transaction that makes it. Names are personal data, so they and the details go into the
 * payload, which only its commitment binds to the chain.
 */
export const record = (
  tx: Tx,
  actor: Actor,
  action: EventAction,
  target: EventTarget,
  details: Details = {},
) => recordAll(tx, actor, action, [{ target, details }])

/** The same for many targets of one change, in one statement. */
export async function recordAll(
  tx: Tx,
  actor: Actor,
  action: EventAction,
  changes: readonly { target: EventTarget; details: Details }[],
) {
  if (changes.length === 0) return

  await tx.insert(events).values(
    changes.map(({ target, details }) => {
      const salt = randomBytes(16).toString('hex')
      const payload = JSON.stringify({ actor: actor.name, ...details })

      return {
        organizationId: actor.organizationId,
        action,
        actorKind: actor.userId ? 'user' : 'system',
        actorId: actor.userId,
        targetKind: target.kind,
        targetId: target.id,
        requestId: requestId(),
        salt,
        payload,
        commitment: commit(salt, payload),
      }
    }),
  )
}

/** sha256(salt ‖ payload): the seal covers this, so that both parts can be erased and the chain still holds. */
export const commit = (salt: string, payload: string) =>
  createHash('sha256')
    .update(salt + payload)
    .digest('hex')
