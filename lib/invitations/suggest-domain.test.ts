import { describe, expect, it } from 'vitest'
import { suggestDomain } from './suggest-domain.ts'

describe('suggestDomain', () => {
  it.each([
    ['gmial.com', 'gmail.com'],
    ['gmai.com', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['gmail.co', 'gmail.com'],
    ['gamil.cm', 'gmail.com'],
    ['hotmial.com', 'hotmail.com'],
    ['outlok.com', 'outlook.com'],
    ['yaho.com.br', 'yahoo.com.br'],
    ['uol.com.brr', 'uol.com.br'],
    ['orage.fr', 'orange.fr'],
    ['laposte.ner', 'laposte.net'],
  ])('takes %s for %s', (domain, meant) => {
    expect(suggestDomain(domain)).toBe(meant)
  })

  it.each([
    'gmail.com',
    'mail.com',
    'ymail.com',
    'hotmail.es',
    'yahoo.ca',
    'live.nl',
    'yahoo.com.ar',
    'uol.com.rb',
    'acme.test',
    'freya.com',
    'xn--gmal-nza.com',
    '',
    'x'.repeat(253),
  ])('has nothing to say about %.30s', (domain) => {
    expect(suggestDomain(domain)).toBeNull()
  })

  it("knows the organization's own domains and prefers them", () => {
    expect(suggestDomain('ventosul.tset', ['ventosul.test'])).toBe('ventosul.test')
    expect(suggestDomain('gmaill.com', ['gmaill.org', 'gmaile.com'])).toBe('gmaile.com')
    expect(suggestDomain('gmial.com', ['gmial.com'])).toBeNull()
    expect(suggestDomain('acme.test', ['vento.test'])).toBeNull()
  })
})
