import { join } from 'node:path'
import { launch } from './launch.mjs'
import { Refusal } from './refusal.mjs'

/** @typedef {{ organizations: number, setupLink: string | null, operatorKey: string }} Prepared */

/**
 * Brings the database to this version, and learns what the person who starts it has to know. What goes wrong is said
 * by the program itself.
 * @param {string} root
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} [signal]
 * @returns {Promise<Prepared>}
 */
export async function prepare(root, node, env, signal) {
  const { child, exited } = launch(node, [join(root, 'dist', 'prepare.mjs')], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    until: signal,
  })
  let answer = ''
  let complaint = ''
  child.stdout.on('data', (chunk) => (answer += chunk))
  child.stderr.on('data', (chunk) => (complaint += chunk))

  const { code } = await exited
  if (code !== 0) throw new Refusal(complaint.trim() || 'The database cannot be prepared.')
  try {
    return JSON.parse(answer.trim().split('\n').at(-1) ?? '')
  } catch {
    throw new Refusal(`The database cannot be prepared: ${answer.trim() || 'no answer'}`)
  }
}
