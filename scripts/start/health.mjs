import { get } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { Refusal } from './refusal.mjs'

/**
 * Waits until the web server answers.
 * @param {number} port
 */
export async function waitUntilLive(port) {
  for (const until = Date.now() + 120_000; Date.now() < until; await delay(50)) {
    if (await isLive(port)) return
  }
  throw new Refusal('The web server did not answer within two minutes.')
}

/** @param {number} port */
function isLive(port) {
  return new Promise((resolve) => {
    const request = get(
      { host: '127.0.0.1', port, path: '/api/health/live', timeout: 60_000, agent: false },
      (answer) => {
        answer.resume()
        resolve(answer.statusCode === 200)
      },
    )
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(false))
  })
}
