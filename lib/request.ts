import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

/** Who asks for what, as far as it is known: ids and the name of a permission or a door, nothing a person typed. */
type Who = Partial<Record<'door' | 'permission' | 'accountId' | 'organizationId' | 'userId', string | null>>

const current = new AsyncLocalStorage<{ id: string; who: Who }>()

/** Runs one piece of work under an id that its log lines and events carry. */
export const withRequest = <T>(work: () => Promise<T>, id: string = randomUUID()) =>
  current.run({ id, who: {} }, work)

export const requestId = () => current.getStore()?.id ?? null

/** Notes who asks, for every line that is logged about the request from now on. */
export function noteRequest(who: Who) {
  Object.assign(current.getStore()?.who ?? {}, who)
}

export const requestedBy = (): Who => current.getStore()?.who ?? {}
