import { isIP } from 'node:net'
import { env } from '#lib/env.ts'

/**
 * The network a request comes from, to count attempts by: an IPv4 address, or the /64 of an IPv6 one. The web server
 * appends the address that connected, so with n trusted proxies the n-th before the last is the client; what stands
 * left of it is whatever the client wrote.
 */
export function addressBlock(forwarded: string | null, trusted = env().TRUSTED_PROXIES) {
  const hops = (forwarded ?? '')
    .slice(-1000)
    .split(',')
    .map((hop) => hop.trim())
  const address = (hops.at(-1 - trusted) ?? hops[0] ?? '').replace(/^::ffff:/i, '').replace(/%.*$/, '')

  return isIP(address) === 4 ? address : isIP(address) === 6 ? networkOf(address) : 'unknown'
}

function networkOf(address: string) {
  const [head = '', tail] = address.toLowerCase().split('::')
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')

  return [...left, ...gap, ...right]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')
}
