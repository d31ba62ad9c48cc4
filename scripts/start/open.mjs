import { homeFolder } from '../database/place.mjs'
import { startDatabase } from '../database.mjs'
import { readEnv } from './env.mjs'
import { endLeftovers } from './leftovers.mjs'
import { takeLock } from './lock.mjs'
import { checkDatabase, checkPort } from './port.mjs'
import { checkPackages, chooseNode } from './runtime.mjs'

/** @typedef {ReturnType<typeof import('./ending.mjs').createEnding>} Ending */

/**
 * Checks everything that can be checked at once, takes the folder and clears away what a killed start left behind.
 * @param {string} root
 * @param {string} name
 * @param {Ending} ending
 */
export async function open(root, name, ending) {
  const node = chooseNode(root)
  const env = readEnv(root)
  checkPackages(root, { toBuild: false })

  const home = homeFolder(root, env.MUSTER_DATA)
  await ending.keep(takeLock(home, name).then((release) => ({ stop: release, kill: release })))
  await ending.pass(endLeftovers(home))
  await ending.pass(checkPort(Number(env.PORT)))
  if (env.DATABASE_URL) await ending.pass(checkDatabase(env.DATABASE_URL))
  return { node, env, home }
}

/**
 * The environment with a database in it: the one it names, or our own.
 * @param {string} root
 * @param {ReturnType<typeof readEnv>} env
 * @param {Ending} ending
 */
export async function withDatabase(root, env, ending) {
  if (env.DATABASE_URL) return env

  const gaveUp = giveUp(ending)
  const { url, secret } = await ending.keep(startDatabase({ root, dataDir: env.MUSTER_DATA, gaveUp }))
  return { ...env, DATABASE_URL: url, SECRET: env.SECRET || secret }
}

/**
 * Ends the script because one of its programs cannot be kept running.
 * @param {Ending} ending
 */
export function giveUp(ending) {
  return (/** @type {string} */ reason) => {
    if (!ending.signal.aborted) console.error(reason)
    void ending.end(1)
  }
}
