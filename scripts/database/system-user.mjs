import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { Refusal } from '../start/refusal.mjs'

/** @typedef {{ uid?: number, gid?: number }} SystemUser empty where this process may run Postgres itself */

/**
 * Who runs Postgres, which refuses to run as root: the owner of the data, else the user `postgres`, made where it is
 * missing, else `nobody`.
 * @param {string} data
 * @returns {SystemUser}
 */
export function systemUser(data) {
  if (process.getuid?.() !== 0) return {}

  const user = ownerOf(data) ?? idsOf('postgres') ?? createPostgres() ?? idsOf('nobody')
  if (!user)
    throw new Refusal('Postgres cannot run as root, and the user "postgres" cannot be made. Make it.')
  return user
}

/** @param {string} folder */
function ownerOf(folder) {
  const found = statSync(folder, { throwIfNoEntry: false })
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined
}

/** @param {string} name */
function idsOf(name) {
  try {
    const id = (/** @type {string} */ flag) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

function createPostgres() {
  const home = '/var/lib/postgresql'
  const made =
    succeeds('useradd', ['--system', '--user-group', '--home-dir', home, '--shell', '/bin/sh', 'postgres']) ||
    succeeds('adduser', ['-S', '-D', '-H', '-h', home, 'postgres'])
  return made ? idsOf('postgres') : undefined
}

/**
 * Whether a program runs and exits 0, as that user where one is given.
 * @param {string} command
 * @param {string[]} args
 * @param {SystemUser} [user]
 */
export function succeeds(command, args, user = {}) {
  return spawnSync(command, args, { ...user, cwd: '/', stdio: 'ignore' }).status === 0
}
