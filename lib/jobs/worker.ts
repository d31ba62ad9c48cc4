import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { Logger, run } from 'graphile-worker'
import { asProgram } from '#db/migrate.ts'
import { deployment } from '#db/schema/index.ts'
import { closeDatabase, database } from '#lib/database.ts'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { describeProblem } from '#lib/problem.ts'
import { crontab, tasks } from './tasks.ts'

// The worker: sends mails, seals events and tidies up, until it is told to stop.

const HEARTBEAT = 20_000
const PATIENCE = 9_000

/** What the job runner calls information is every job it runs. */
const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'debug' } as const

const stopping = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stopping.abort())
process.stdout.on('error', () => stopping.abort())

try {
  await untilReachable()
  await work()
} catch (problem) {
  // The starter starts it again; what was under way is found by the first sweep.
  log.fatal({ problem: describeProblem(problem) }, 'the worker stops')
  process.exitCode = 1
} finally {
  await closeDatabase().catch(() => undefined)
}
process.exit()

async function work() {
  const runner = await run({
    connectionString: asProgram(env().DATABASE_PROGRAM_URL ?? env().DATABASE_URL),
    taskList: tasks,
    crontab,
    concurrency: 4,
    maxPoolSize: 6,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => log[levels[level]](message)),
  })
  const ended = runner.promise.then(() => 'ended' as const)
  ended.catch(() => undefined)
  await runner.addJob('sweep', {})
  const beating = beat()
  log.info('the worker is ready')

  const told = new Promise<'told'>((resolve) =>
    stopping.signal.addEventListener('abort', () => resolve('told')),
  )
  if (stopping.signal.aborted || (await Promise.race([ended, told])) === 'told') {
    setTimeout(() => process.exit(), PATIENCE).unref()
    await runner.stop()
    await beating
    log.info('the worker has stopped')
    return
  }
  throw new Error('The job runner ended.')
}

/** Waits for a database that is just starting instead of dying at once. */
async function untilReachable() {
  for (let attempt = 1; !stopping.signal.aborted; attempt++) {
    try {
      await database().execute(sql`select 1`)
      return
    } catch (problem) {
      if (attempt === 1) log.warn({ problem: describeProblem(problem) }, 'the database does not answer yet')
      await pause(1000)
    }
  }
}

/** Leaves a sign of life every 20 seconds, by the database's clock. */
async function beat() {
  while (!stopping.signal.aborted) {
    const seen = { value: String(process.pid), updatedAt: sql`now()` }
    await database()
      .insert(deployment)
      .values({ name: 'worker_seen', ...seen })
      .onConflictDoUpdate({ target: deployment.name, set: seen })
      .catch((problem) => log.error({ problem: describeProblem(problem) }, 'no sign of life could be left'))
    await pause(HEARTBEAT)
  }
}

/** Sleeps, or wakes up at once when told to stop. */
function pause(milliseconds: number) {
  return wait(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined)
}
