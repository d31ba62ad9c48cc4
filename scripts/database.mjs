import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findBinaries } from './database/binaries.mjs'
import { checkVersion, createCluster, database, owner, setPassword } from './database/cluster.mjs'
import { databaseFolder, dataIn, homeFolder } from './database/place.mjs'
import { endings, endLeftover, launchPostgres, PortTaken } from './database/postgres.mjs'
import { systemUser } from './database/system-user.mjs'
import { readEnv } from './start/env.mjs'
import { keepRunning } from './start/kept-alive.mjs'
import { endLeftovers } from './start/leftovers.mjs'
import { holderOf, takeLock } from './start/lock.mjs'
import { freePort } from './start/port.mjs'
import { Refusal } from './start/refusal.mjs'
import { announced } from './start/running.mjs'

/**
 * Starts this deployment's own database, made where there is none, and keeps it running. Its port, its password and
 * the deployment's secret are made once. The caller holds the folder's lock.
 * @param {{ root: string, dataDir?: string, gaveUp?: (reason: string) => void }} options
 */
export async function startDatabase({ root, dataDir, gaveUp = console.error }) {
  const folder = databaseFolder(root, dataDir)
  const data = dataIn(folder)
  const user = systemUser(data)
  const cluster = { binaries: findBinaries(root, user), user, data }
  const password = await openCluster(cluster, join(folder, 'password'))
  const server = { ...cluster, log: join(folder, 'postgres.log') }

  let port = Number(keep(join(folder, 'port'), String(await freePort())))
  const service = await keepRunning({
    name: 'database',
    signals: endings,
    killSignal: 'SIGQUIT',
    gaveUp,
    async launch() {
      try {
        return await launchPostgres({ ...server, port })
      } catch (error) {
        if (!(error instanceof PortTaken)) throw error
        port = await freePort()
        write(join(folder, 'port'), String(port))
        return launchPostgres({ ...server, port })
      }
    },
  })

  return {
    ...service,
    url: `postgres://${owner}:${password}@127.0.0.1:${port}/${database}`,
    secret: keep(join(folder, 'secret'), randomBytes(32).toString('hex')),
  }
}

/**
 * @param {import('./database/cluster.mjs').Cluster} cluster
 * @param {string} passwordFile
 */
async function openCluster(cluster, passwordFile) {
  const lost = !existsSync(passwordFile)
  const password = keep(passwordFile, randomBytes(16).toString('hex'))

  if (!existsSync(join(cluster.data, 'PG_VERSION'))) {
    await createCluster(cluster, password)
  } else if (lost) {
    await endLeftover(cluster.data)
    await setPassword(cluster, password)
  }
  checkVersion(cluster)
  return password
}

/**
 * Reaches the database of this deployment for a program that is run by hand: the one that runs, or one started for
 * it. `fresh` says that it was started, and perhaps never prepared.
 * @param {string} root
 * @param {string} name what the program is called where it stands in somebody's way
 */
export async function connectRunning(root, name) {
  const env = readEnv(root)
  const home = homeFolder(root, env.MUSTER_DATA)

  for (const until = Date.now() + 60_000; ; await delay(200)) {
    const connection = announced(home)
    if (connection) return { env: { ...env, ...connection }, fresh: false, async stop() {} }

    try {
      return await open(root, env, home, await takeLock(home, name, 0))
    } catch (error) {
      if (!(error instanceof Refusal) || !holderOf(home) || Date.now() >= until) throw error
    }
  }
}

/**
 * @param {string} root
 * @param {ReturnType<typeof readEnv>} env
 * @param {string} home
 * @param {() => void} unlock
 */
async function open(root, env, home, unlock) {
  try {
    await endLeftovers(home)
    if (env.DATABASE_URL) return { env, fresh: true, stop: async () => unlock() }

    const { url, secret, stop } = await startDatabase({ root, dataDir: env.MUSTER_DATA })
    const stopAll = () => stop().finally(unlock)
    const withData = { ...env, DATABASE_URL: url, SECRET: env.SECRET || secret }
    return { env: withData, fresh: true, stop: stopAll }
  } catch (error) {
    unlock()
    throw error
  }
}

/**
 * Reads what was written once, or writes it.
 * @param {string} file
 * @param {string} first
 */
function keep(file, first) {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  write(file, first)
  return first
}

/**
 * @param {string} file
 * @param {string} text
 */
function write(file, text) {
  writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
}
