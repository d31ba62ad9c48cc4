import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAddresses } from './read-addresses.ts'

const ana = 'ana@x.test'
const bob = 'bob@y.test'

function read(text: string) {
  return readAddresses(text).rows.map((row) =>
    [row.email, row.name, row.error].filter((part) => part != null),
  )
}

describe('readAddresses', () => {
  it.each([
    'ana@x.test,bob@y.test',
    'ana@x.test, bob@y.test,',
    'ana@x.test; bob@y.test;',
    'ana@x.test bob@y.test',
    'ana@x.test\tbob@y.test',
    '\n\nana@x.test\r\n\r\nbob@y.test\n',
    'ana@x.test|bob@y.test',
    'ana@x.test，bob@y.test；',
    'ana＠x.test、bob＠y.test',
    '<ana@x.test>, <bob@y.test>',
    '- ana@x.test\n- bob@y.test',
    '•ana@x.test\n• bob@y.test.',
    '1. ana@x.test\n2) bob@y.test',
    '[ ] ana@x.test\n[x] bob@y.test',
    'mailto:ana@x.test; MAILTO:bob@y.test?subject=Hi',
    '<mailto:ana@x.test> <mailto:bob@y.test>',
    "'ana@x.test', 'bob@y.test'",
    '"ana@x.test","bob@y.test"',
    '"ana@x.test, bob@y.test"',
    '“ana@x.test” «bob@y.test»',
    '="ana@x.test"\n=bob@y.test',
    '(ana@x.test) {bob@y.test}!',
    'ana@x.test <ana@x.test>; "bob@y.test" <bob@y.test>',
    'To: ana@x.test\nCc: bob@y.test',
    'E-mail:ana@x.test\nmail: bob@y.test…',
    '\ufeffana@x.test\u200b, \u202abob@y.test\u202c',
    'E-mail\nana@x.test\nbob@y.test',
    '----\nana@x.test\n====\nbob@y.test',
  ])('finds two addresses in %j', (text) => {
    expect(read(text)).toEqual([[ana], [bob]])
  })

  it.each([
    '"Souza, Ana" <ana@x.test>, Silva Bob <bob@y.test>',
    'Souza, Ana <ana@x.test>; Silva Bob <bob@y.test>',
    '“Souza, Ana” <ana@x.test>\nSilva Bob bob@y.test',
    'ana@x.test "Souza, Ana", bob@y.test Silva Bob',
    '"Souza, Ana",ana@x.test\n"Silva Bob",bob@y.test',
    'Name\tE-mail\n"Souza, Ana"\tana@x.test\tSales\t7\nSilva\tBob\tbob@y.test\t+33 6 12 34\n',
    'Nome;E-mail\n"Souza, Ana";ana@x.test\nSilva Bob;bob@y.test',
    'ana@x.test\t"Souza, Ana"\tSales\nbob@y.test\tSilva Bob',
    'Souza,Ana,ana@x.test\nSilva Bob,bob@y.test',
    'ana@x.test ("Souza, Ana")\nbob@y.test (Silva Bob)',
    '1) "Souza, Ana" - ana@x.test\n2) Silva Bob: bob@y.test',
    "'Souza, Ana' <ana@x.test>, 'Silva Bob' <bob@y.test>",
  ])('finds the names in %j', (text) => {
    expect(read(text)).toEqual([
      [ana, 'Souza, Ana'],
      [bob, 'Silva Bob'],
    ])
  })

  it.each<[string, unknown]>([
    ['', []],
    [' \n\t,;', []],
    ['ana@x.test, Bob Silva <bob@y.test>', [[ana], [bob, 'Bob Silva']]],
    [
      'Ana ana@x.test Bob bob@y.test',
      [
        [ana, 'Ana'],
        [bob, 'Bob'],
      ],
    ],
    ['"Ana \\"Aninha\\" Souza" <ana@x.test>', [[ana, 'Ana "Aninha" Souza']]],
    ['"Ana (bob@y.test)" <ana@x.test>', [[ana, 'Ana (bob@y.test)']]],
    ['"Ana <ana@x.test>, bob@y.test', [[ana, 'Ana'], [bob]]],
    ['[ana@x.test](mailto:ana@x.test)', [[ana]]],
    ['Ana.Souza@X.test', [['Ana.Souza@x.test']]],
    // What cannot be read is kept.
    ['Ana Souza', [['Ana Souza', 'email_incomplete']]],
    ['foo, ana@', [['ana@', 'foo', 'email_incomplete']]],
    ['anax.test, bob@y.test', [['anax.test', 'email_incomplete'], [bob]]],
    ['ana@x.test, bob@y.test, oops', [[ana], [bob, 'oops']]],
    [
      'Ana ana@x.test, oops',
      [
        [ana, 'Ana'],
        ['oops', 'email_incomplete'],
      ],
    ],
    ['ana @ x.test', [['ana @ x.test', 'email_invalid']]],
    ['"a@evil.test" @corp.test', [['a@evil.test @corp.test', 'email_invalid']]],
    ['"a@evil.test"@corp.test', [['a@evil.test @corp.test', 'email_invalid']]],
    ['a@evil.test@corp.test', [['a@evil.test@corp.test', 'email_invalid']]],
    ['<@evil.test:ana@corp.test>', [['@evil.test:ana@corp.test', 'email_invalid']]],
    ['ana(comment)@x.test', [['ana comment @x.test', 'email_invalid']]],
    ['an\u200ba@x.test', [['an\u200ba@x.test', 'email_invalid']]],
    ['josé@x.test', [['josé@x.test', 'email_invalid']]],
    [`${'a'.repeat(65)}@x.test`, [[`${'a'.repeat(65)}@x.test`, 'email_too_long']]],
  ])('reads %.60j', (text, rows) => {
    expect(read(text)).toEqual(rows)
  })

  it('merges the same address, keeps the first spelling and the first name, and counts the rest', () => {
    expect(readAddresses('Ana@x.test, ana＠X.test\nAna Souza <ANA@x.test>; bob@y.test; bob@y.test')).toEqual({
      rows: [
        { email: 'Ana@x.test', name: 'Ana Souza' },
        { email: bob, name: null },
      ],
      duplicates: 3,
    })
  })

  it('suggests the domain that was meant, of a provider or of the organization', () => {
    expect(readAddresses('Ana@gmial.com, bob@ventosul.tst', ['ventosul.test']).rows).toEqual([
      { email: 'Ana@gmial.com', name: null, suggestion: 'Ana@gmail.com' },
      { email: 'bob@ventosul.tst', name: null, suggestion: 'bob@ventosul.test' },
    ])
  })

  it('does not read more than a paste', () => {
    expect(readAddresses('a'.repeat(1_000_000))).toEqual({ rows: [], duplicates: 0, error: 'too_long' })
  })

  it('takes time in proportion to hostile text', () => {
    const hostile = [
      '"',
      '<',
      '(',
      '@',
      'a@',
      '@a ',
      '""',
      '"\\',
      '<a@',
      '!',
      'a!@',
      'a b ',
      ',"',
      '\u0301',
      'a,',
      'ﷺ',
      '\t"',
      ';a@b',
    ]
    for (const piece of hostile) {
      const started = performance.now()
      readAddresses(piece.repeat(Math.floor(100_000 / piece.length)))
      expect(performance.now() - started, JSON.stringify(piece)).toBeLessThan(1500)
    }
  })

  it('loses no address among words and separators, in any order', () => {
    const address = fc
      .tuple(fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/), fc.constantFrom('x.test', 'y.example'))
      .map((parts) => parts.join('@'))
    const word = fc.constantFrom('Ana', 'Souza', '"Silva, Bob"', '-', '•', '1.', '(x)', 'José')
    const gap = fc.constantFrom(' ', ', ', ';', '\t', '\n', ' , ', '\r\n', ' <', '> ', ' | ')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(address, word), gap), { maxLength: 25 }), (parts) => {
        const written = parts.map(([part]) => part).filter((part) => part.includes('@'))
        const { rows, duplicates } = readAddresses(parts.flat().join(''))
        const found = rows.filter((row) => !row.error).map((row) => row.email)

        expect(new Set(found)).toEqual(new Set(written))
        expect(duplicates).toBeLessThanOrEqual(written.length - found.length)
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps every word that has an @, readable or not', () => {
    const piece = fc.constantFrom(
      ...'@ a@b @x.test ana@x.test " < > ( ) , ; \t \n \\ . - = mailto: Ana é \u200b'.split(' '),
      ' ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('')
        if (/[^\s@]@[^\s@]/.test(text)) expect(readAddresses(text).rows.length).toBeGreaterThan(0)
      }),
      { numRuns: 2000 },
    )
  })
})
