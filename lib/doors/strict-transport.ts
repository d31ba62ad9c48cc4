import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'

/**
 * Tells browsers to come by TLS only, with every answer: static files and failures too, which the proxy never sees, and
 * by the address of this deployment, which a build does not know.
 */
export function demandTls(address: string) {
  if (!address.startsWith('https:')) return

  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse }
    response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains')
  })
}
