import { setTimeout as wait } from 'node:timers/promises'
import type { MailProvider } from '#lib/testing/mail-provider.ts'
import type { Office } from './office.ts'
import type { Worker } from './worker.ts'

const PATIENCE = 20_000

/** Waits for its moment, kills the worker there, and answers whether the outbox stands as that moment leaves it. */
type Trap = (office: Office, provider: MailProvider, worker: Worker) => Promise<boolean>

export type Point = 'claiming' | 'claimed' | 'sending, lost' | 'sending, taken' | 'answered'

export const points: Readonly<Record<Point, Trap>> = {
  /** The claim has locked its mails and not committed: nothing is cut. */
  async claiming(office, _provider, worker) {
    await until(() => hasLock(office, 'RowShareLock', true))
    await worker.kill()

    return (await unfinished(office)).length === 0
  },

  /** The claim has committed, the provider has not read a byte. */
  async claimed(office, provider, worker) {
    await moment((done) => {
      provider.behavior.connected = (socket) => {
        socket.destroy()
        done()
      }
    })
    await worker.kill()
    provider.behavior.connected = undefined
    const batches = await unfinished(office)

    return batches.length > 0 && batches.every((id) => !provider.seen.some(({ key }) => key === id))
  },

  /** The provider has read the request and loses it. */
  'sending, lost': (office, provider, worker) => whileSending(office, provider, worker, false),

  /** The provider has read the request and takes the mails of a worker that is dead by then. */
  'sending, taken': (office, provider, worker) => whileSending(office, provider, worker, true),

  /** The worker has its answer and is about to write it down: a lock on the outbox holds it there. */
  async answered(office, provider, worker) {
    const key = await moment<string>((done) => {
      provider.behavior.taken = (request) => {
        provider.behavior.taken = undefined
        return new Promise((answer) => {
          void office.client.begin(async (tx) => {
            await tx`lock table emails in share mode`
            answer(undefined)
            await until(() => hasLock(office, 'RowExclusiveLock', false))
            await worker.kill()
            done(request.key)
          })
        })
      }
    })

    return (await unfinished(office)).includes(key) && provider.keys().includes(key)
  },
}

async function whileSending(office: Office, provider: MailProvider, worker: Worker, isTaken: boolean) {
  const key = await moment<string>((done) => {
    provider.behavior.arrived = async (request) => {
      provider.behavior.arrived = undefined
      await worker.kill()
      done(request.key)
      return isTaken ? undefined : 'drop'
    }
  })
  await until(() => provider.seen.some((request) => request.key === key))

  return (await unfinished(office)).includes(key) && provider.keys().includes(key) === isTaken
}

/** The batches that were cut and not acknowledged. A dead worker's transaction is over once its connection is. */
async function unfinished({ client }: Office) {
  await until(
    async () =>
      (
        await client`
    select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`
      ).length === 0,
  )
  const rows = await client<{ id: string }[]>`select id from email_batches where finished_at is null`

  return rows.map(({ id }) => id)
}

async function hasLock({ client }: Office, mode: string, isGranted: boolean) {
  const rows = await client`
    select from pg_locks
    where relation = 'emails'::regclass and mode = ${mode} and granted = ${isGranted} and pid <> pg_backend_pid()`

  return rows.length > 0
}

const moment = <T = void>(set: (done: (value: T) => void) => void) =>
  new Promise<T>((resolve, reject) => {
    setTimeout(() => reject(new Error('The moment never came.')), PATIENCE).unref()
    set(resolve)
  })

async function until(holds: () => Promise<boolean> | boolean) {
  for (const end = Date.now() + PATIENCE; !(await holds()); await wait(1)) {
    if (Date.now() > end) throw new Error('The moment never came.')
  }
}
