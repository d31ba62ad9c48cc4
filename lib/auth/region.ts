import { countries } from 'countries-list'
import { countryName } from '#lib/locales/format.ts'
import { type Locale, languageOptions } from '#lib/locales/locales.ts'

/** Countries with several time zones, and the one most of their people live in. */
const mainZones: Record<string, string> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CD: 'Africa/Kinshasa',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  ID: 'Asia/Jakarta',
  KZ: 'Asia/Almaty',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PF: 'Pacific/Tahiti',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kiev',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
}

const countryOf: Record<Locale, string> = { en: 'US', 'pt-BR': 'BR', fr: 'FR' }

export const isCountry = (code: string) => Object.hasOwn(countries, code)

const timeZones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort()

/** Whether the clock of this zone is known, under its name of today or an older one. */
export function isTimeZone(zone: string) {
  if (!/^[A-Za-z0-9_+/-]{1,60}$/.test(zone)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The country a browser's languages speak of, else the one the page's language is at home in. */
function detectCountry(acceptLanguage: string | null, locale: Locale) {
  for (const [, region] of (acceptLanguage ?? '')
    .slice(0, 500)
    .matchAll(/\b[a-z]{2,3}-(?:[a-z]{4}-)?([a-z]{2})\b/gi)) {
    const code = region?.toUpperCase() ?? ''
    if (isCountry(code)) return code
  }

  return countryOf[locale]
}

/** TypeScript does not know the method yet. */
const zonesOf = (country: string) => {
  const locale: Intl.Locale & { getTimeZones?: () => string[] } = new Intl.Locale(`und-${country}`)

  return locale.getTimeZones?.() ?? []
}

const zoneOf = (country: string) => mainZones[country] ?? zonesOf(country)[0] ?? 'UTC'

/** All countries by their names in a language, in that language's order. */
const listCountries = (locale: Locale) =>
  Object.keys(countries)
    .map((value) => ({ value, label: countryName(value, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))

/** What a browser says of where somebody is, and everything they can choose instead. */
export function detectRegion(acceptLanguage: string | null, locale: Locale) {
  const country = detectCountry(acceptLanguage, locale)
  const timeZone = zoneOf(country)
  const zones = timeZones.includes(timeZone) ? timeZones : [timeZone, ...timeZones]

  return {
    language: locale,
    country,
    timeZone,
    languages: languageOptions,
    countries: listCountries(locale),
    timeZones: zones.map((value) => ({ value, label: value.replaceAll('_', ' ') })),
  }
}

export type Region = ReturnType<typeof detectRegion>
