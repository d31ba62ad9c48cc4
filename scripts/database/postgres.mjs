import { closeSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { launch } from '../start/launch.mjs'
import { commandOf, end, identityOf } from '../start/processes.mjs'
import { Refusal } from '../start/refusal.mjs'
import { plainEnv } from './cluster.mjs'

/** Thrown where somebody else listens on the server's port. */
export class PortTaken extends Error {}

/** How a server ends: in order, then at once (the next start recovers), then however. */
export const endings = /** @type {const} */ ([
  ['SIGINT', 15_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
])

const busy = /is still in use|lock file "postmaster\.pid" already exists/

/**
 * Starts the server and returns when it takes connections, on 127.0.0.1 alone. One that was left behind is ended
 * first; leftover backends of one that was killed are waited for.
 * @param {import('./cluster.mjs').Cluster & {
 *   port: number, log: string, settings?: Record<string, string>, remove?: string
 * }} server
 */
export async function launchPostgres({ binaries, user, data, port, log, settings = {}, remove }) {
  const options = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    timezone: 'UTC',
    ...settings,
  }
  const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])

  for (const until = Date.now() + 20_000; ; await delay(200)) {
    await endLeftover(data)
    const before = trim(log)
    const output = openSync(log, 'a', 0o600)
    const launched = launch(join(binaries, 'postgres'), ['-D', data, ...flags], {
      ...user,
      cwd: '/',
      env: plainEnv,
      stdio: ['ignore', output, output],
      leash: { signal: 'INT', last: 'QUIT', remove },
    })
    closeSync(output)
    if (await isReady(launched, data)) return launched

    const said = readFileSync(log).subarray(before).toString()
    if (busy.test(said) && Date.now() < until) continue
    if (/could not bind|Address already in use/.test(said)) throw new PortTaken()
    const fatal = said.match(/(?:FATAL|PANIC|error).*/)?.[0] ?? 'It says nothing.'
    throw new Refusal(`The database in ${data} does not start. ${fatal} More in ${log}.`)
  }
}

/**
 * Ends a server that still has this data open, and removes the note of one that is dead: Postgres itself would
 * take any process that has its number now for it.
 * @param {string} data
 */
export async function endLeftover(data) {
  const pid = Number(noteIn(data)[0])
  if (!pid) return

  const identity = identityOf(pid)
  if (identity && commandOf(pid).includes(`-D ${data} `)) await end(pid, identity, endings)
  rmSync(join(data, 'postmaster.pid'), { force: true })
}

/**
 * @param {import('../start/launch.mjs').Launched} launched
 * @param {string} data
 */
async function isReady({ pid, exited }, data) {
  let over = false
  void exited.then(() => (over = true))
  while (!over) {
    const note = noteIn(data)
    if (Number(note[0]) === pid && note[7]?.trim() === 'ready') return true
    await delay(15)
  }
  return false
}

/**
 * The lines a server writes of itself: first its process, eighth its state.
 * @param {string} data
 */
function noteIn(data) {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

/**
 * Empties a log over 10 MB and says how long it is.
 * @param {string} log
 */
function trim(log) {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size < 10_000_000) return size
  truncateSync(log)
  return 0
}
