/**
 * The path to continue to after signing in, or null unless it stays on our own origin. Anything a browser, a proxy
 * or a careless concatenation could read as another host is dropped rather than repaired.
 */
export function safePath(next: unknown): string | null {
  if (typeof next !== 'string' || next.length > 2048) return null
  if (!next.startsWith('/') || unsafe.test(next)) return null

  const url = resolve(next)
  if (url === null || url.origin !== origin) return null

  // Dot segments are gone now and may have left two slashes at the start: /..//evil
  if (/^\/\/|%(25)*(2f|5c|0|1|7f)/i.test(url.pathname)) return null
  return url.pathname + url.search + url.hash
}

// Never resolves; `.invalid` is reserved for that.
const origin = 'https://muster.invalid'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused.
const unsafe = /[\\\u0000-\u0020\u007f-\u00a0]|^\/\/|^[^?#]*\/\//

function resolve(path: string) {
  try {
    return new URL(path, origin)
  } catch {
    return null
  }
}
