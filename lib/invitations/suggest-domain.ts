/**
 * The domain that was probably meant ("gmial.com" → "gmail.com"), or null. `own` are the domains that the
 * organization's users already have; they win over the big providers.
 */
export function suggestDomain(domain: string, own: readonly string[] = []): string | null {
  // A punycode domain may look like a known one without being a typo of it.
  if (domain.includes('xn--') || own.includes(domain) || known.has(domain)) return null

  const candidates = [...own, ...providers]
  if (candidates.some((candidate) => isNamesakeAbroad(domain, candidate))) return null

  let best: string | null = null
  let least = 3
  for (const candidate of candidates) {
    const typos = distance(domain, candidate, candidate.length < 8 ? 1 : 2)
    if (typos < least) [best, least] = [candidate, typos]
  }
  return best
}

const providers =
  'gmail.com outlook.com hotmail.com live.com yahoo.com icloud.com proton.me protonmail.com gmx.com aol.com zoho.com googlemail.com yahoo.com.br hotmail.com.br outlook.com.br uol.com.br bol.com.br terra.com.br ig.com.br globo.com orange.fr free.fr sfr.fr laposte.net wanadoo.fr yahoo.fr hotmail.fr outlook.fr live.fr'.split(
    ' ',
  )

// Real providers that are one letter away from a bigger one.
const known = new Set([
  ...providers,
  ...'mail.com ymail.com email.com fmail.com hotmail.co.uk yahoo.co.uk live.co.uk msn.com me.com mac.com pm.me gmx.net gmx.de gmx.at gmx.fr gmx.ch rocketmail.com'.split(
    ' ',
  ),
])

// hotmail.es exists beside hotmail.fr; only these endings are what a slipped finger makes of .com.
function isNamesakeAbroad(domain: string, candidate: string) {
  const [name, ...rest] = domain.split('.')
  const country = rest.at(-1) ?? ''
  return (
    name === candidate.split('.')[0] && country.length === 2 && !['co', 'cm', 'om', 'vom'].includes(country)
  )
}

/** Letters to insert, delete, change or swap to get from `a` to `b`; Infinity if there are more than `most`. */
function distance(a: string, b: string, most: number) {
  if (Math.abs(a.length - b.length) > most) return Infinity

  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const at = (cells: number[], column: number) => cells[column] ?? Infinity
      const same = a[i - 1] === b[j - 1]
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        at(row, j - 1) + 1,
        at(last, j) + 1,
        at(last, j - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, j - 2) + 1 : Infinity,
      )
    }
    beforeLast = last
    last = row
  }

  const total = last[b.length] ?? Infinity
  return total <= most ? total : Infinity
}
