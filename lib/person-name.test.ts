import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod/mini'
import { optionalPersonName, organizationName, personName, plainText } from './person-name.ts'

function codeOf(schema: z.ZodMiniType, value: unknown) {
  return schema.safeParse(value).error?.issues[0]?.message
}

const rightToLeft = '\u202e'

describe('personName', () => {
  it.each([
    ['Ana Souza', 'Ana Souza'],
    ['  Ana \t  Souza\n', 'Ana Souza'],
    ['Ana\u00a0Souza', 'Ana Souza'],
    ['Jose\u0301', 'José'],
    ['O’Neil-d’Arc Jr.', 'O’Neil-d’Arc Jr.'],
    ['山田太郎', '山田太郎'],
    ['علی‌رضا', 'علی‌رضا'],
    ['Анна Иванова', 'Анна Иванова'],
    ['Ana Иванова', 'Ana Иванова'],
    ['a'.repeat(120), 'a'.repeat(120)],
    ['𠮷'.repeat(120), '𠮷'.repeat(120)],
  ])('reads %j', (typed, name) => {
    expect(personName.parse(typed)).toBe(name)
  })

  it.each([
    [undefined, 'required'],
    [7, 'required'],
    ['', 'required'],
    [' \u00a0\n', 'required'],
    ['a'.repeat(121), 'too_long'],
    ['é'.repeat(64_000), 'too_long'],
    ['123', 'characters'],
    ['🎉🎉', 'characters'],
    ['\u3164', 'characters'],
    ['=cmd|calc', 'characters'],
    ['+Ana', 'characters'],
    ['@Ana', 'characters'],
    ['<b>Ana</b>', 'characters'],
    ['Ana https://evil.test', 'characters'],
    [`Ana ${rightToLeft}azuoS`, 'characters'],
    ['A\u200bna', 'characters'],
    ['A\u200dna', 'characters'],
    ['Ana\u0000', 'characters'],
    ['Аdmin', 'characters'], // Cyrillic А
    [`A${'\u0335'.repeat(5)}na`, 'characters'],
  ])('refuses %.40j with %s', (typed, code) => {
    expect(codeOf(personName, typed)).toBe(code)
  })

  it('reads its own result back unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        const first = personName.safeParse(typed)
        if (first.success) expect(personName.parse(first.data)).toBe(first.data)
      }),
    )
  })
})

describe('optionalPersonName', () => {
  it('may be left empty and checks the rest', () => {
    expect(optionalPersonName.parse('  ')).toBe('')
    expect(optionalPersonName.parse(' Ana ')).toBe('Ana')
    expect(codeOf(optionalPersonName, '<i>')).toBe('characters')
  })
})

describe('organizationName', () => {
  it.each(['Vento Sul', 'Brossard Énergie', '株式会社', '42', 'AT&T', '+Que Santé', '@home'])(
    'takes %s',
    (name) => {
      expect(organizationName.parse(name)).toBe(name)
    },
  )

  it.each([
    ['', 'required'],
    ['a'.repeat(121), 'too_long'],
    ['---', 'characters'],
    ['=cmd', 'characters'],
    ['Vеnto', 'characters'], // Cyrillic е
    ['Acme <script>', 'characters'],
  ])('refuses %.40j with %s', (typed, code) => {
    expect(codeOf(organizationName, typed)).toBe(code)
  })
})

describe('plainText', () => {
  const note = plainText(500)

  it('keeps lines and tidies the rest', () => {
    expect(note.parse('  Hello Ana,\r\n\r\n\r\n\r\nsee\t you \n – Bob, 1 < 2 & I <3 it 👩🏽‍💻 ')).toBe(
      'Hello Ana,\n\nsee you\n– Bob, 1 < 2 & I <3 it 👩🏽‍💻',
    )
    expect(note.parse(' \n ')).toBe('')
    expect(note.parse('x'.repeat(500))).toHaveLength(500)
  })

  it.each([
    [null, 'required'],
    ['x'.repeat(501), 'too_long'],
    ['<script>alert(1)</script>', 'characters'],
    ['=cmd', 'characters'],
    [`a ${rightToLeft}b`, 'characters'],
    ['a\u0007b', 'characters'],
  ])('refuses %.40j with %s', (typed, code) => {
    expect(codeOf(note, typed)).toBe(code)
  })
})
