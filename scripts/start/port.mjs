import { connect, createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { Refusal } from './refusal.mjs'

/**
 * Tries to listen: the port, or the code of what stands against it.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number | string>}
 */
function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code))
    server.listen({ port, host, exclusive: true }, () => {
      const { port: got } = server.address()
      server.close(() => resolve(got))
    })
  })
}

/** A port nobody listens on. */
export async function freePort() {
  return Number(await tryPort(0, '127.0.0.1'))
}

/**
 * Refuses a port the web server cannot have. What is just ending gets a moment.
 * @param {number} port
 */
export async function checkPort(port) {
  for (const until = Date.now() + 1_000; ; await delay(100)) {
    const outcomes = [await tryPort(port, '0.0.0.0'), await tryPort(port, '::')]
    if (outcomes.includes('EACCES'))
      throw new Refusal(`Port ${port} needs more rights than you have. Set PORT to 1024 or above.`)
    if (!outcomes.includes('EADDRINUSE')) return
    if (Date.now() >= until)
      throw new Refusal(`Port ${port} is taken. Stop what listens there, or set PORT to another.`)
  }
}

/**
 * Refuses a database server that does not answer.
 * @param {string} url
 */
export async function checkDatabase(url) {
  const { hostname, port, searchParams } = new URL(url)
  if (!hostname || searchParams.has('host')) return

  const host = hostname.replace(/^\[|\]$/g, '')
  const failure = await new Promise((resolve) => {
    const socket = connect({ host, port: Number(port || 5432) })
    const finish = (outcome) => {
      socket.destroy()
      resolve(outcome)
    }
    socket.setTimeout(5_000, () => finish('no answer'))
    socket.once('connect', () => finish(null))
    socket.once('error', (error) => finish(error.code ?? error.message))
  })
  if (failure)
    throw new Refusal(
      `DATABASE_URL: the database at ${hostname}:${port || 5432} cannot be reached (${failure}).`,
    )
}
