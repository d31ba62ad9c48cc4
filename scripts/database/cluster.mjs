import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Refusal } from '../start/refusal.mjs'

/** The role that owns the database, and the database. */
export const owner = 'owner'
export const database = 'muster'

/**
 * @typedef {{
 *   binaries: string
 *   user: import('./system-user.mjs').SystemUser
 *   data: string
 * }} Cluster
 */

/**
 * Makes the data folder with its database, or leaves the one that stands. It appears whole: one that was
 * interrupted is made anew.
 * @param {Cluster} cluster
 * @param {string} password
 */
export async function createCluster({ binaries, user, data }, password) {
  if (existsSync(join(data, 'PG_VERSION'))) return

  const draft = `${data}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(join(draft, 'password'), password, { mode: 0o600 })
  if (user.uid !== undefined) {
    chownSync(join(draft, 'password'), user.uid, user.gid)
    chownSync(draft, user.uid, user.gid)
  }

  const folder = join(draft, 'data')
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const access = ['--auth=scram-sha-256', `--pwfile=${join(draft, 'password')}`]
  await run(join(binaries, 'initdb'), ['-D', folder, `--username=${owner}`, ...access, ...locale], user)
  await runSql({ binaries, user, data: folder }, 'template1', `create database ${database};`)

  renameSync(folder, data)
  rmSync(draft, { recursive: true, force: true })
}

/**
 * Sets the owner's password anew, for data whose password file was lost.
 * @param {Cluster} cluster
 * @param {string} password letters and digits only
 */
export async function setPassword(cluster, password) {
  await runSql(cluster, 'template1', `alter role ${owner} password '${password}';`)
}

/**
 * Refuses data of another major version, which this Postgres cannot open.
 * @param {Cluster} cluster
 */
export function checkVersion({ binaries, data }) {
  const made = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  const { version } = JSON.parse(readFileSync(join(dirname(dirname(binaries)), 'package.json'), 'utf8'))
  const brought = version.split('.')[0]
  if (made !== brought) {
    throw new Refusal(
      `The database in ${data} was made by Postgres ${made}, and this Muster brings ${brought}: dump and restore it.`,
    )
  }
}

/**
 * Runs SQL without a server. Nobody else may have the data open.
 * @param {Cluster} cluster
 * @param {string} name
 * @param {string} sql
 */
function runSql({ binaries, user, data }, name, sql) {
  return run(join(binaries, 'postgres'), ['--single', '-j', '-D', data, name], user, `${sql}\n`)
}

/** What Postgres' programs may see of the environment: none of its own variables, which would change what they do. */
export const plainEnv = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('./system-user.mjs').SystemUser} user
 * @param {string} [input]
 */
function run(command, args, user, input = '') {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...user, cwd: '/', env: plainEnv, stdio: 'pipe', detached: true })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => reject(new Refusal(`${command} cannot be run (${error.message}).`)))
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Refusal(`The database cannot be made. ${lastLine(output)}`)),
    )
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

/** @param {string} output */
function lastLine(output) {
  const lines = output.trim().split('\n')
  return lines.findLast?.((line) => /error|fatal/i.test(line)) ?? lines.at(-1) ?? ''
}
