import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

const current = new AsyncLocalStorage<{ id: string }>()

/** Runs one piece of work under an id that its log lines and events carry. */
export const withRequest = <T>(work: () => Promise<T>, id: string = randomUUID()) => current.run({ id }, work)

export const requestId = () => current.getStore()?.id ?? null
