import { describe, expect, it } from 'vitest'
import { detectRegion, isCountry, isTimeZone } from './region.ts'

describe('the region of a browser', () => {
  it.each([
    ['pt-BR,pt;q=0.9,en;q=0.8', 'pt-BR', 'BR', 'America/Sao_Paulo'],
    ['fr-CA,fr;q=0.9', 'fr', 'CA', 'America/Toronto'],
    ['fr', 'fr', 'FR', 'Europe/Paris'],
    ['zh-Hant-TW', 'en', 'TW', 'Asia/Taipei'],
    ['pt-XX, de-AT', 'pt-BR', 'AT', 'Europe/Vienna'],
    [null, 'en', 'US', 'America/New_York'],
    ['*;q=0.5', 'pt-BR', 'BR', 'America/Sao_Paulo'],
  ] as const)('%s in %s is %s, %s', (header, locale, country, timeZone) => {
    expect(detectRegion(header, locale)).toMatchObject({ language: locale, country, timeZone })
  })

  it('offers every country in the reader’s order', () => {
    const names = detectRegion(null, 'fr').countries.map(({ label }) => label)

    expect(names.slice(0, 3)).toEqual(['Afghanistan', 'Afrique du Sud', 'Albanie'])
    expect(names).toHaveLength(new Set(names).size)
  })
})

it('knows countries and time zones, also by their newer names, and nothing else', () => {
  expect(['BR', 'FR', 'br', 'XX', '', 'constructor'].map(isCountry)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ])
  const zones = ['America/Recife', 'Asia/Kolkata', 'UTC', 'Mars/Olympus', '', '../etc']
  expect(zones.map(isTimeZone)).toEqual([true, true, true, false, false, false])
})
