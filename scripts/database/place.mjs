import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Refusal } from '../start/refusal.mjs'
import { succeeds, systemUser } from './system-user.mjs'

/**
 * The folder of this deployment, made where it is missing: `.muster`, or `MUSTER_DATA`.
 * @param {string} root
 * @param {string} [dataFolder]
 */
export function homeFolder(root, dataFolder) {
  const home = dataFolder || join(root, '.muster')
  make(home)
  return realpathSync(home)
}

/**
 * The folder of this deployment's own database, with its port, password and secret. It is the deployment's, unless
 * root runs Postgres as a user that cannot reach it. Where data lies already it stays, even if it could be reached now.
 * @param {string} root
 * @param {string} [dataFolder]
 */
export function databaseFolder(root, dataFolder) {
  const home = homeFolder(root, dataFolder)
  if (process.getuid?.() !== 0 || existsSync(dataIn(home))) return home

  const outside = outsideFolder(root)
  if (!dataFolder && existsSync(dataIn(outside))) return outside
  if (succeeds('/bin/sh', ['-c', 'cd "$1"', 'sh', home], systemUser(dataIn(home)))) return home
  if (dataFolder)
    throw new Refusal(`MUSTER_DATA: the user "postgres" cannot reach ${dataFolder}. Choose another folder.`)

  make(outside)
  return outside
}

/**
 * Where root keeps what the user that runs Postgres must reach and cannot reach in the project.
 * @param {string} root
 */
export function outsideFolder(root) {
  return join('/var/lib/muster', createHash('sha256').update(realpathSync(root)).digest('hex').slice(0, 16))
}

/** @param {string} folder */
export function dataIn(folder) {
  return join(folder, 'postgres')
}

/** @param {string} folder */
function make(folder) {
  try {
    // Root's Postgres runs as somebody else, who must pass through this folder; its files are for root alone.
    const mode = process.getuid?.() === 0 ? 0o711 : 0o700
    mkdirSync(dirname(folder), { recursive: true })
    if (!existsSync(folder)) mkdirSync(folder, { mode })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    if (error.code === 'EEXIST') return
    throw new Refusal(
      `${folder} cannot be written (${error.code}): start Muster as its owner, or set MUSTER_DATA.`,
    )
  }
}
