import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slugFrom } from './slug.ts'

describe('slugFrom', () => {
  it.each([
    ['Vento Sul', 'vento-sul'],
    ['Brossard Énergie', 'brossard-energie'],
    ['  L’Œuvre & Cie. ', 'loeuvre-cie'],
    ['Łódź Straße Ørsted', 'lodz-strasse-orsted'],
    ['Ａｃｍｅ', 'acme'],
    ['株式会社', 'organization'],
    ['', 'organization'],
    ['!!!', 'organization'],
    ['Acme 株式会社', 'acme'],
    ['Vo', 'vo-org'],
    ['API', 'api-org'],
    ['Super Admin', 'super-admin-org'],
    ['../../etc', 'etc'],
    ['42 Nord', '42-nord'],
    ['Companhia Brasileira de Distribuição de Energia Elétrica', 'companhia-brasileira-de-distribuicao'],
    ['x'.repeat(100), 'x'.repeat(36)],
  ])('turns %j into %s', (name, slug) => {
    expect(slugFrom(name)).toBe(slug)
  })

  it('numbers further attempts', () => {
    expect(slugFrom('Vento Sul', 2)).toBe('vento-sul-2')
    expect(slugFrom('株式会社', 3)).toBe('organization-3')
    expect(slugFrom('API', 2)).toBe('api-org-2')
  })

  it('always gives a slug', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.integer({ min: 1, max: 9999 }),
        (name, attempt) => {
          const slug = slugFrom(name, attempt)
          expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
          expect(slug.length).toBeGreaterThanOrEqual(3)
          expect(slug.length).toBeLessThanOrEqual(40)
        },
      ),
    )
  })
})
