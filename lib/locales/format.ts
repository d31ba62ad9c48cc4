import type { Locale } from './locales.ts'
import { knownTimeZone, timeZoneName } from './time-zone.ts'

interface DateOptions {
  locale: Locale
  timeZone: string
}

/** A day and a time by the clock of the zone; `withZone` names the zone, for readers who are not known to live in it. */
export function formatDateTime(
  date: Date | string,
  { locale, timeZone, withZone = false }: DateOptions & { withZone?: boolean },
): string {
  const at = new Date(date)
  const time = new Intl.DateTimeFormat(pattern[locale], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: knownTimeZone(timeZone),
  }).format(at)
  const day = formatDate(at, { locale, timeZone })
  const moment = locale === 'fr' ? `${day} à ${time}` : `${day}, ${time}`

  return withZone ? `${moment} (${timeZoneName(timeZone, locale, at)})` : moment
}

export function formatDate(date: Date | string, { locale, timeZone }: DateOptions): string {
  return new Intl.DateTimeFormat(pattern[locale], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: knownTimeZone(timeZone),
  }).format(new Date(date))
}

/** How far `date` is from `now`, in the largest unit that fits, rounded: "in 6 days", "3 hours ago", "now". */
export function formatRelative(
  date: Date | string,
  { locale, now }: { locale: Locale; now: Date | string },
): string {
  let amount = (new Date(date).getTime() - new Date(now).getTime()) / 60_000

  for (const [unit, length] of units) {
    if (Math.abs(Math.round(amount)) < length) return relative(locale, amount, unit)
    amount /= length
  }
  return relative(locale, amount, 'year')
}

/** The name of a language in another: "Portuguese" for "pt"; the code itself where nobody knows it. */
export function languageName(code: string, locale: Locale): string {
  return displayName(code, locale, 'language')
}

/** The name of a country by its ISO 3166 code; the code itself where nobody knows it. */
export function countryName(code: string, locale: Locale): string {
  return displayName(code, locale, 'region')
}

// Day before month reads the same on every continent; the American order does not.
const pattern: Record<Locale, string> = { en: 'en-GB', 'pt-BR': 'pt-BR', fr: 'fr' }

const units = [
  ['minute', 60],
  ['hour', 24],
  ['day', 30.436875],
  ['month', 12],
] as const

function relative(locale: Locale, amount: number, unit: Intl.RelativeTimeFormatUnit): string {
  const rounded = Math.round(amount)
  if (rounded === 0) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second')
  // "tomorrow" would be wrong for what is 30 hours away, so numbers always.
  return new Intl.RelativeTimeFormat(locale).format(rounded, unit)
}

function displayName(code: string, locale: Locale, type: 'language' | 'region'): string {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code
  } catch {
    return code
  }
}
