import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle, isBundled } from './build/bundle.mjs'
import { fingerprint } from './build/fingerprint.mjs'
import { connectRunning } from './database.mjs'
import { createEnding } from './start/ending.mjs'
import { prepare } from './start/prepare.mjs'
import { Refusal } from './start/refusal.mjs'
import { checkPackages, chooseNode } from './start/runtime.mjs'

// Runs one of the bundled programs on the deployment's database: node scripts/run.mjs <name> [arguments]

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [name = '', ...args] = process.argv.slice(2)
const ending = createEnding(130)

await ending.run(async () => {
  const node = chooseNode(root)
  checkPackages(root, { toBuild: false })

  const { env, fresh } = await ending.keep(connectRunning(root, `npm run ${name}`))
  if (fresh) {
    // Beside a server that runs, the programs it was built with are the ones that fit its database.
    await ending.pass(bundleWhatChanged())
    await ending.pass(prepare(root, node, { ...env, NODE_ENV: 'production' }, ending.signal))
  }

  const file = join(root, 'dist', `${name}.mjs`)
  if (!existsSync(file)) throw new Refusal(`There is no program "${name}".`)
  await ending.end(await ending.pass(exitOf(node, [file, ...args], env)))
})

async function bundleWhatChanged() {
  if (isBundled(root, fingerprint(root))) return
  checkPackages(root, { toBuild: true })
  await bundle(root)
}

/**
 * Runs a program in the terminal's foreground, where it may ask and hears Ctrl-C itself.
 * @param {string} node
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function exitOf(node, command, env) {
  const options = { cwd: root, env: { NODE_ENV: 'production', ...env }, stdio: 'inherit' }
  const program = spawn(node, command, options)
  ending.signal.addEventListener('abort', () => program.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    program.on('error', reject)
    program.on('exit', (code) => resolve(code ?? 1))
  })
}
