import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { identityOf } from './processes.mjs'
import { Refusal } from './refusal.mjs'

/** @typedef {{ pid: number, identity: string, name: string }} Holder */

/**
 * Takes the folder for this process; one that holds it and lives is refused after `patience` milliseconds, one that
 * was killed is not waited for.
 * @param {string} folder
 * @param {string} name what this process is called in the refusal, such as "npm start"
 * @param {number} [patience] the default is long enough for one that is just ending
 */
export async function takeLock(folder, name, patience = 3_000) {
  const file = join(folder, 'lock')
  const mine = JSON.stringify({ pid: process.pid, identity: identityOf(process.pid), name })

  for (const until = Date.now() + patience; !tryToTake(file, mine); await delay(100)) {
    const holder = holderOf(folder)
    if (holder && Date.now() >= until) {
      throw new Refusal(`Muster is already running here: "${holder.name}", process ${holder.pid}.`)
    }
  }

  return () => {
    if (read(file) === mine) rmSync(file, { force: true })
  }
}

/**
 * The living process that holds the folder.
 * @param {string} folder
 * @returns {Holder | null}
 */
export function holderOf(folder) {
  return living(read(join(folder, 'lock')))
}

/**
 * @param {string} file
 * @param {string} mine
 */
function tryToTake(file, mine) {
  const found = read(file)
  if (found !== null) {
    if (living(found)) return false
    removeStale(file, found)
  }

  // A link appears whole or not at all, and only where nothing stands.
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, mine, { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * Moves a dead one's lock away; of two who try, one moves it, and one who moved a fresh lock instead puts it back.
 * @param {string} file
 * @param {string} stale
 */
function removeStale(file, stale) {
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
    if (read(aside) !== stale) linkSync(aside, file)
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

/**
 * @param {string | null} text
 * @returns {Holder | null}
 */
function living(text) {
  try {
    const holder = JSON.parse(text ?? 'null')
    return holder?.identity && identityOf(holder.pid) === holder.identity ? holder : null
  } catch {
    return null
  }
}
