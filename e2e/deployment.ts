import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { startTemporaryServer } from '../scripts/database/server.mjs'
import { freePort } from '../scripts/start/port.mjs'

/** The built product, for real: a Postgres, one worker, and as many web servers of the same address as behind a proxy. */
export async function startDeployment(webServers: number, more: Record<string, string> = {}) {
  const database = await startTemporaryServer({ settings: { max_connections: '300' } })
  const ports = await Promise.all(Array.from({ length: webServers }, freePort))
  const urls = ports.map((port) => `http://localhost:${port}`)
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    SECRET: 'a secret of the browser tests, long enough',
    APP_URL: urls[0] ?? '',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    ...more,
  }

  const prepared = await prepare(env)
  const children = [
    run('dist/worker.mjs', env),
    ...ports.map((port) => run('.next/standalone/server.js', { ...env, PORT: String(port) })),
  ]
  await Promise.all(urls.map(answers))

  return {
    ...prepared,
    env,
    urls,
    async stop() {
      for (const child of children) child.kill('SIGTERM')
      await Promise.all(children.map((child) => child.exitCode ?? once(child, 'exit')))
      await database.stop()
    },
  }
}

const run = (program: string, env: NodeJS.ProcessEnv) =>
  spawn(process.execPath, [program], { env, stdio: ['ignore', 'ignore', 'inherit'] })

async function prepare(env: NodeJS.ProcessEnv): Promise<{ setupLink: string | null; operatorKey: string }> {
  const child: ChildProcess = spawn(process.execPath, ['dist/prepare.mjs'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!child.stdout) throw new Error('no answer')

  return JSON.parse(await text(child.stdout))
}

async function answers(url: string) {
  for (let attempt = 0; attempt < 300; attempt++) {
    const up = await fetch(`${url}/api/health/live`).then(
      (response) => response.ok,
      () => false,
    )
    if (up) return
    await wait(100)
  }
  throw new Error(`no answer at ${url}`)
}
