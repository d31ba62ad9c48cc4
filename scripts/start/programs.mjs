import { createInterface } from 'node:readline'
import { keepRunning } from './kept-alive.mjs'
import { launch } from './launch.mjs'
import { remember } from './leftovers.mjs'

/** How web and worker end: they finish what they are at, ten seconds at most. */
const signals = /** @type {const} */ ([
  ['SIGTERM', 10_000],
  ['SIGKILL', 5_000],
])

/**
 * @typedef {{
 *   name: string, node: string, args: string[], root: string, home: string, env: NodeJS.ProcessEnv,
 *   gaveUp: (reason: string) => void
 * }} Program
 */

/**
 * Keeps Muster's own programs running; they are stopped together.
 * @param {Program[]} programs
 */
export async function startPrograms(programs) {
  const services = await Promise.all(programs.map(startProgram))
  return {
    services,
    stop: () => Promise.all(services.map((each) => each.stop())),
    kill: () => services.map((each) => each.kill()),
  }
}

/** @param {Program} program */
function startProgram({ name, node, args, root, home, env, gaveUp }) {
  return keepRunning({
    name,
    signals,
    gaveUp,
    launch() {
      const launched = launch(node, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
      remember(home, name, launched)
      passOn(launched.child.stdout)
      return launched
    },
  })
}

/** Next's own greeting, which says less than ours and another address. */
const greeting = /^\s*(▲ Next\.js|- (Local|Network):|✓ (Starting|Ready)|$)/

/** @param {import('node:stream').Readable} output */
function passOn(output) {
  createInterface({ input: output }).on('line', (line) => {
    if (!greeting.test(line)) console.log(line)
  })
}
