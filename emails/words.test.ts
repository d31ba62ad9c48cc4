import { describe, expect, it } from 'vitest'
import { locales } from '#lib/locales/locales.ts'
import en from '#messages/en/emails.json' with { type: 'json' }
import fr from '#messages/fr/emails.json' with { type: 'json' }
import ptBR from '#messages/pt-BR/emails.json' with { type: 'json' }
import { words } from './words.ts'

const catalogs = { en: flat(en), 'pt-BR': flat(ptBR), fr: flat(fr) }

describe('the words of the mails', () => {
  it.each(locales)('say the same things with the same values in %s', (locale) => {
    expect([...catalogs[locale].keys()]).toEqual([...catalogs.en.keys()])

    for (const [key, message] of catalogs[locale]) {
      expect(message.trim(), key).not.toBe('')
      expect(values(message), key).toEqual(values(catalogs.en.get(key) ?? ''))
    }
  })

  it('have French spaces that never break a line', () => {
    for (const [key, message] of catalogs.fr) {
      const plain = message.replace(/\{(\w+), plural,.*?\}\}/g, '')
      expect(plain, key).not.toMatch(/(?<![\u00A0\u202F])[:;?!»]/u)
      expect(plain, key).not.toMatch(/«(?!\u00A0)/u)
    }
  })

  it('throw where a value is missing', () => {
    expect(() => words('en')('invitation.preview')).toThrow()
  })
})

function flat(messages: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  )
}

function values(message: string): string[] {
  const outside = message.replace(/(one|other) \{[^{}]*\}/g, '')
  return [...outside.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name ?? '').sort()
}
