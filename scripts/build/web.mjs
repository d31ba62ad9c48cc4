import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from '../start/launch.mjs'
import { Refusal } from '../start/refusal.mjs'
import { fingerprint, isMadeOf, sign } from './fingerprint.mjs'

/** @param {string} root */
const markIn = (root) => join(root, '.next', 'muster-build')

/**
 * Whether the web server was built from these sources.
 * @param {string} root
 * @param {string} print
 */
export function isWebBuilt(root, print) {
  return isMadeOf(markIn(root), print) && existsSync(join(root, '.next', 'standalone', 'server.js'))
}

/**
 * Builds the web server into `.next/standalone`. What Next says is shown where it fails, or all of it when `loud`.
 * @param {string} root
 * @param {string} node
 * @param {{ loud: boolean, signal: AbortSignal }} options
 */
export async function buildWeb(root, node, { loud, signal }) {
  const print = fingerprint(root)
  rmSync(markIn(root), { force: true })

  const { child, exited } = launch(
    node,
    [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', loud ? 'inherit' : 'pipe', loud ? 'inherit' : 'pipe'],
      until: signal,
    },
  )
  let said = ''
  child.stdout?.on('data', (chunk) => (said += chunk))
  child.stderr?.on('data', (chunk) => (said += chunk))

  const { code } = await exited
  if (code !== 0) {
    if (!signal.aborted) process.stderr.write(said)
    throw new Refusal('The build failed.')
  }

  complete(root)
  sign(markIn(root), print)
}

/**
 * Next leaves it to us to put beside its server what a browser loads, and copies `.env`, which is read at start.
 * @param {string} root
 */
function complete(root) {
  const standalone = join(root, '.next', 'standalone')
  if (!existsSync(join(standalone, 'server.js'))) throw new Refusal(`Next wrote no server to ${standalone}.`)

  cpSync(join(root, '.next', 'static'), join(standalone, '.next', 'static'), { recursive: true })
  if (existsSync(join(root, 'public')))
    cpSync(join(root, 'public'), join(standalone, 'public'), { recursive: true })
  for (const name of readdirSync(standalone)) {
    if (name.startsWith('.env')) rmSync(join(standalone, name))
  }
}
