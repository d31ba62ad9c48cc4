import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { holderOf } from './lock.mjs'

/** @typedef {{ DATABASE_URL: string, SECRET: string, APP_URL: string }} Connection */

/**
 * Says how the database of this deployment is reached, to the programs that are run beside it.
 * @param {string} home
 * @param {Connection} connection
 */
export function announce(home, { DATABASE_URL, SECRET, APP_URL }) {
  const file = join(home, 'running')
  const text = JSON.stringify({ pid: process.pid, connection: { DATABASE_URL, SECRET, APP_URL } })
  writeFileSync(`${file}.new`, text, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return { stop: () => rmSync(file, { force: true }) }
}

/**
 * What the process that holds the folder has announced, if it has.
 * @param {string} home
 * @returns {Connection | null}
 */
export function announced(home) {
  try {
    const { pid, connection } = JSON.parse(readFileSync(join(home, 'running'), 'utf8'))
    return pid === holderOf(home)?.pid ? connection : null
  } catch {
    return null
  }
}
