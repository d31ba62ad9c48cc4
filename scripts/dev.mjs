import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleOnChange } from './build/bundle.mjs'
import { createEnding } from './start/ending.mjs'
import { waitUntilLive } from './start/health.mjs'
import { giveUp, open, withDatabase } from './start/open.mjs'
import { prepare } from './start/prepare.mjs'
import { startPrograms } from './start/programs.mjs'
import { announce } from './start/running.mjs'
import { checkPackages } from './start/runtime.mjs'
import { welcome } from './start/welcome.mjs'

// For developers: the same database, `next dev`, and a worker that starts anew when its sources change.

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const ending = createEnding()

await ending.run(async () => {
  const { node, env: given, home } = await open(root, 'npm run dev', ending)
  checkPackages(root, { toBuild: true })

  let renewWorker = () => {}
  const stop = await ending.pass(bundleOnChange(root, (name) => name === 'worker' && renewWorker()))
  await ending.keep(Promise.resolve({ stop }))

  const withData = await withDatabase(root, given, ending)
  const env = { ...withData, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' }
  const prepared = await ending.pass(prepare(root, node, env, ending.signal))
  await ending.keep(Promise.resolve(announce(home, env)))

  const common = { node, root, home, env, gaveUp: giveUp(ending) }
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  const web = { ...common, name: 'web server', args: [next, 'dev', '--port', env.PORT] }
  await ending.keep(startPrograms([web]))
  renewWorker = await startWorker({ ...common, name: 'worker', args: [join(root, 'dist', 'worker.mjs')] })

  await ending.pass(waitUntilLive(Number(env.PORT)))
  console.log(welcome(env, prepared))
})

/**
 * Starts the worker. One that cannot run, as sources that are being written may have it, waits for the next change.
 * @param {import('./start/programs.mjs').Program} program
 */
async function startWorker(program) {
  let fit = true
  const gaveUp = (/** @type {string} */ reason) => {
    fit = false
    console.error(`${reason} It starts again with the next change.`)
  }
  const start = () => ending.keep(startPrograms([{ ...program, gaveUp }]))
  let { services } = await start()

  return async () => {
    if (fit) return services[0].restart()
    fit = true
    services = (await start()).services
  }
}
