import { report } from './refusal.mjs'

/** @typedef {{ stop(): unknown, kill?(): void }} Stoppable */

/** npm passes Ctrl-C on to the script, which the terminal has told already; only a later one means "now". */
const echo = 1_000

/**
 * How a script ends: everything it started is stopped, last first, whether by Ctrl-C, by a signal, by an error, or
 * because npm, which it was started by, is gone. A second Ctrl-C does not wait.
 * @param {number} [interrupted] the exit code after Ctrl-C
 */
export function createEnding(interrupted = 0) {
  /** @type {Stoppable[]} */
  const running = []
  const aborting = new AbortController()
  let pending = Promise.resolve()
  let endedAt = 0

  /** @param {number} code */
  async function end(code) {
    if (endedAt) return
    endedAt = Date.now()
    aborting.abort()
    await pending
    for (const each of [...running].reverse()) {
      await Promise.resolve(each.stop()).catch(report)
    }
    process.exit(code)
  }

  function interrupt() {
    if (!endedAt) return void end(interrupted)
    if (Date.now() - endedAt < echo) return
    for (const each of running) each.kill?.()
    process.exit(130)
  }

  /**
   * Waits for a step. The end, should it come meanwhile, waits for it too, and what follows the step never runs.
   * @template T
   * @param {Promise<T>} step
   * @returns {Promise<T>}
   */
  async function pass(step) {
    pending = step.then(
      () => {},
      () => {},
    )
    try {
      return await step
    } finally {
      if (endedAt) await new Promise(() => {})
    }
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, interrupt)
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  endWithParent(() => end(0))

  return {
    end,
    pass,

    /** Aborted when the end begins. */
    signal: aborting.signal,

    /**
     * Starts something that is stopped at the end.
     * @template {Stoppable} T
     * @param {Promise<T>} starting
     * @returns {Promise<T>}
     */
    async keep(starting) {
      await pass(starting.then((each) => void running.push(each)))
      return starting
    },

    /**
     * Runs the script itself; an error ends it.
     * @param {() => Promise<unknown>} script
     */
    async run(script) {
      try {
        await script()
      } catch (error) {
        report(error)
        await end(1)
      }
    },
  }
}

/** @param {() => void} end */
function endWithParent(end) {
  if (!process.env.npm_lifecycle_event) return

  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid !== parent) end()
  }, 500)
  timer.unref()
}
