import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/**
 * Appends the address that really connected to X-Forwarded-For, as every proxy does. Next.js only fills the header in
 * where a client sent none, so without this a client could choose the address its attempts are counted by.
 */
export function appendAddress() {
  subscribe('http.server.request.start', (message) => {
    const { headers, socket } = (message as { request: IncomingMessage }).request
    const sent = headers['x-forwarded-for']
    const hops = [...(Array.isArray(sent) ? sent : [sent]), socket.remoteAddress]

    headers['x-forwarded-for'] = hops.filter(Boolean).join(', ')
  })
}
