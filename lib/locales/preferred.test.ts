import { expect, it } from 'vitest'
import { preferred } from './preferred.ts'

it.each([
  ['pt-BR,pt;q=0.9,en;q=0.8', 'pt-BR'],
  ['pt', 'pt-BR'],
  ['fr-CA;q=0.7, en;q=0.9', 'en'],
  ['de, fr;q=0.5', 'fr'],
  ['ja', 'en'],
  ['', 'en'],
  [null, 'en'],
  [`${'x,'.repeat(100_000)}fr`, 'en'],
])('reads %s as %s', (header, locale) => {
  expect(preferred(header)).toBe(locale)
})
