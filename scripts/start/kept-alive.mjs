import { setTimeout as delay } from 'node:timers/promises'
import { end, send } from './processes.mjs'

/** @typedef {{ stop(): Promise<void>, kill(): void, restart(): Promise<void> }} Service */

const quick = 10_000
const quickDeathsAllowed = 5

/**
 * Keeps a program running: one that dies is started again, a little later each time; one that dies five times in a
 * row within seconds is given up.
 * @param {{
 *   name: string
 *   launch: () => import('./launch.mjs').Launched | Promise<import('./launch.mjs').Launched>
 *   signals: ReadonlyArray<readonly [NodeJS.Signals, number]>
 *   killSignal?: NodeJS.Signals
 *   gaveUp: (reason: string) => void
 * }} program
 * @returns {Promise<Service>}
 */
export async function keepRunning({ name, launch, signals, killSignal = 'SIGKILL', gaveUp }) {
  let current = await launch()
  const stopping = new AbortController()
  let wanted = false
  const watching = watch()

  async function watch() {
    let deaths = 0
    while (!stopping.signal.aborted) {
      const startedAt = Date.now()
      const exit = await current.exited
      if (stopping.signal.aborted) return
      if (wanted) {
        wanted = false
        current = await launch()
        continue
      }

      deaths = Date.now() - startedAt < quick ? deaths + 1 : 0
      const reason = exit.error?.message ?? exit.signal ?? `exit code ${exit.code}`
      if (deaths === quickDeathsAllowed) {
        gaveUp(`The ${name} stopped ${deaths} times within seconds (${reason}).`)
        return
      }
      console.error(`The ${name} stopped (${reason}); starting it again.`)
      await delay(100 * 2 ** deaths, undefined, { signal: stopping.signal }).catch(() => {})
      if (stopping.signal.aborted) return

      try {
        current = await launch()
      } catch (error) {
        gaveUp(error.message)
        return
      }
    }
  }

  return {
    async stop() {
      stopping.abort()
      await end(current.pid, current.identity, signals)
      await watching
      await end(current.pid, current.identity, signals)
    },
    async restart() {
      wanted = true
      await end(current.pid, current.identity, signals)
    },
    kill() {
      stopping.abort()
      send(current.pid, killSignal)
    },
  }
}
