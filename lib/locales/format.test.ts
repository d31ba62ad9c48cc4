import { describe, expect, it } from 'vitest'
import { countryName, formatDate, formatDateTime, formatRelative, languageName } from './format.ts'
import { defaultLocale, isLocale, locales } from './locales.ts'

const at = new Date('2026-11-28T22:04:00Z')
const timeZone = 'America/Recife'

describe('a moment', () => {
  it.each([
    ['en', '28 November 2026, 19:04', '28 November 2026, 19:04 (Recife time)'],
    ['pt-BR', '28 de novembro de 2026, 19:04', '28 de novembro de 2026, 19:04 (horário do Recife)'],
    ['fr', '28 novembre 2026 à 19:04', '28 novembre 2026 à 19:04 (heure de Recife)'],
  ] as const)('reads by the clock of its zone in %s', (locale, plain, named) => {
    expect(formatDateTime(at, { locale, timeZone })).toBe(plain)
    expect(formatDateTime(at.toISOString(), { locale, timeZone, withZone: true })).toBe(named)
  })

  it('starts the day at 00:00', () => {
    expect(formatDateTime('2026-11-29T00:00:00Z', { locale: 'en', timeZone: 'UTC' })).toBe(
      '29 November 2026, 00:00',
    )
  })

  it('has the date of its zone', () => {
    expect(formatDate('2026-11-29T01:00:00Z', { locale: 'en', timeZone })).toBe('28 November 2026')
    expect(formatDate('2026-11-29T01:00:00Z', { locale: 'fr', timeZone: 'Europe/Paris' })).toBe(
      '29 novembre 2026',
    )
  })

  it.each(['', 'Mars/Olympus', 'America/Recife; drop', '../etc'])(
    'reads in UTC where the zone is %j',
    (zone) => {
      expect(formatDateTime(at, { locale: 'en', timeZone: zone, withZone: true })).toBe(
        '28 November 2026, 22:04 (UTC)',
      )
    },
  )
})

describe('a distance in time', () => {
  const second = 1000
  const minute = 60 * second
  const hour = 60 * minute
  const day = 24 * hour

  it.each([
    [0, 'now'],
    [20 * second, 'now'],
    [-20 * second, 'now'],
    [50 * second, 'in 1 minute'],
    [-5 * minute, '5 minutes ago'],
    [59.6 * minute, 'in 1 hour'],
    [23 * hour, 'in 23 hours'],
    [23.7 * hour, 'in 1 day'],
    [30 * hour, 'in 1 day'],
    [6 * day, 'in 6 days'],
    [7 * day - second, 'in 7 days'],
    [-3 * day, '3 days ago'],
    [-30 * day, '30 days ago'],
    [-45 * day, '1 month ago'],
    [-400 * day, '1 year ago'],
    [-20 * 365.25 * day, '20 years ago'],
  ])('of %d ms is "%s"', (distance, words) => {
    const later = new Date(at.getTime() + distance)
    expect(formatRelative(later, { locale: 'en', now: at })).toBe(words)
  })

  it('is told in each language', () => {
    const later = new Date(at.getTime() + 6 * day)
    expect(formatRelative(later, { locale: 'pt-BR', now: at })).toBe('em 6 dias')
    expect(formatRelative(later, { locale: 'fr', now: at })).toBe('dans 6 jours')
  })
})

describe('names', () => {
  it('of languages and countries are told in the language of the reader', () => {
    expect(languageName('fr', 'en')).toBe('French')
    expect(languageName('en', 'pt-BR')).toBe('inglês')
    expect(countryName('BR', 'fr')).toBe('Brésil')
  })

  it('fall back to the code', () => {
    expect(languageName('not a language', 'en')).toBe('not a language')
    expect(countryName('nowhere', 'en')).toBe('nowhere')
    expect(countryName('', 'fr')).toBe('')
  })
})

describe('a locale', () => {
  it('is one of three', () => {
    expect(locales).toContain(defaultLocale)
    expect(isLocale('pt-BR')).toBe(true)
    for (const other of ['pt', 'EN', '', null, undefined, 1]) expect(isLocale(other)).toBe(false)
  })
})
