import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { end, identityOf } from './processes.mjs'

/**
 * Writes down a program that was started, until it has ended, so that the next start finds it should this one be killed.
 * @param {string} folder
 * @param {string} name
 * @param {import('./launch.mjs').Launched} launched
 */
export function remember(folder, name, { pid, identity, exited }) {
  const file = join(folder, 'processes', `${name}.${pid}`)
  mkdirSync(join(folder, 'processes'), { recursive: true })
  writeFileSync(file, identity)
  void exited.then(() => rmSync(file, { force: true }))
}

/**
 * Ends what an earlier start left behind when it was killed.
 * @param {string} folder
 */
export async function endLeftovers(folder) {
  await Promise.all(remembered(folder).map(endLeftover))
}

/** @param {string} file */
async function endLeftover(file) {
  const pid = Number(file.slice(file.lastIndexOf('.') + 1))
  const identity = readFileSync(file, 'utf8')
  if (identity && identityOf(pid) === identity) {
    await end(pid, identity, [
      ['SIGTERM', 3_000],
      ['SIGKILL', 3_000],
    ])
  }
  rmSync(file, { force: true })
}

/** @param {string} folder */
function remembered(folder) {
  try {
    return readdirSync(join(folder, 'processes')).map((name) => join(folder, 'processes', name))
  } catch {
    return []
  }
}
