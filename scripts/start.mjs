import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWhatChanged } from './build/changed.mjs'
import { createEnding } from './start/ending.mjs'
import { waitUntilLive } from './start/health.mjs'
import { giveUp, open, withDatabase } from './start/open.mjs'
import { prepare } from './start/prepare.mjs'
import { startPrograms } from './start/programs.mjs'
import { announce } from './start/running.mjs'
import { welcome } from './start/welcome.mjs'

// One command: build what changed, the database, its migrations, the worker and the web server.

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const ending = createEnding()

await ending.run(async () => {
  const { node, env: given, home } = await open(root, 'npm start', ending)
  await ending.pass(buildWhatChanged(root, node, ending.signal))

  const withData = await withDatabase(root, given, ending)
  const env = { ...withData, HOSTNAME: '0.0.0.0', NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const prepared = await ending.pass(prepare(root, node, env, ending.signal))
  await ending.keep(Promise.resolve(announce(home, env)))

  const common = { node, root, home, env, gaveUp: giveUp(ending) }
  const worker = { ...common, name: 'worker', args: [join(root, 'dist', 'worker.mjs')] }
  const web = { ...common, name: 'web server', args: [join(root, '.next', 'standalone', 'server.js')] }
  await ending.keep(startPrograms([worker, web]))

  await ending.pass(waitUntilLive(Number(env.PORT)))
  console.log(welcome(env, prepared))
})
