import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../start/port.mjs'
import { end } from '../start/processes.mjs'
import { findBinaries } from './binaries.mjs'
import { createCluster, database, owner } from './cluster.mjs'
import { launchPostgres, PortTaken } from './postgres.mjs'
import { succeeds, systemUser } from './system-user.mjs'

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** What a crash may lose in exchange for speed; nothing of a server for tests is worth keeping. */
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/**
 * A Postgres of its own for tests, in a temporary folder, with an empty database. It works as root, and goes away
 * with the process that asked for it.
 * @param {{ root?: string, settings?: Record<string, string> }} [options]
 */
export async function startTemporaryServer({ root = project, settings = {} } = {}) {
  const user = systemUser('')
  const folder = mkdtempSync(join(temporaryFolder(user), 'muster-postgres-'))
  chmodSync(folder, 0o711)

  try {
    const cluster = { binaries: findBinaries(root, user), user, data: join(folder, 'postgres') }
    const password = randomBytes(16).toString('hex')
    await createCluster(cluster, password)

    const server = {
      ...cluster,
      log: join(folder, 'postgres.log'),
      settings: { ...hasty, ...settings },
      remove: folder,
    }
    const { port, launched } = await launchOnFreePort(server)

    return {
      url: `postgres://${owner}:${password}@127.0.0.1:${port}/${database}`,
      async stop() {
        await end(launched.pid, launched.identity, [
          ['SIGQUIT', 5_000],
          ['SIGKILL', 5_000],
        ])
        rmSync(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** @param {Omit<Parameters<typeof launchPostgres>[0], 'port'>} server */
async function launchOnFreePort(server) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    try {
      return { port, launched: await launchPostgres({ ...server, port }) }
    } catch (error) {
      if (!(error instanceof PortTaken) || attempt === 5) throw error
    }
  }
}

/** @param {import('./system-user.mjs').SystemUser} user */
function temporaryFolder(user) {
  return succeeds('/bin/sh', ['-c', 'cd "$1"', 'sh', tmpdir()], user) ? tmpdir() : '/tmp'
}
