import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safePath } from './safe-path.ts'

const own = 'https://app.example'

describe('safePath', () => {
  it.each([
    ['/', '/'],
    ['/o/vento-sul/users?status=active&q=ana%40x#row', '/o/vento-sul/users?status=active&q=ana%40x#row'],
    ['/o/vento-sul?next=%2Fusers', '/o/vento-sul?next=%2Fusers'],
    ['/o/a/../b', '/o/b'],
    ['/@evil.test', '/@evil.test'],
    ['/usuários', '/usu%C3%A1rios'],
    ['/o?u=https://evil.test', '/o?u=https://evil.test'],
    ['/javascript:alert(1)', '/javascript:alert(1)'],
  ])('keeps %s', (next, path) => {
    expect(safePath(next)).toBe(path)
  })

  it.each([
    null,
    undefined,
    '',
    7,
    ['/users'],
    'users',
    '?q=1',
    '#x',
    '//evil.test',
    '///evil.test',
    '////evil.test/%2f..',
    '/\\evil.test',
    '\\\\evil.test',
    '\\/evil.test',
    '/o\\..\\evil',
    'https:evil.test',
    'https:/evil.test',
    'https://evil.test',
    'http:evil.test',
    'HTTPS://evil.test',
    '%2f%2fevil.test',
    '/%2f%2fevil.test',
    '/%2Fevil.test',
    '/%5cevil.test',
    '/%252f%252fevil.test',
    '/..//evil.test',
    '/.//evil.test',
    '/%2e%2e//evil.test',
    '/o/..//evil.test',
    '/o//evil.test',
    '@evil.test',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'java\nscript:alert(1)',
    '/\t/evil.test',
    '/\n/evil.test',
    '/\r/evil.test',
    '\t//evil.test',
    ' //evil.test',
    '/ /evil.test',
    '/\u0000/evil.test',
    '/\u00a0/evil.test',
    '/%09/evil.test',
    '/%0d%0aLocation:%20https://evil.test',
    '.evil.test',
    '.app.example.evil.test',
    'https://app.example.evil.test',
    'https://app.example@evil.test',
    'https://xn--pple-43d.test',
    '／／evil.test',
    `/${'a'.repeat(2048)}`,
  ])('drops %j', (next) => {
    expect(safePath(next)).toBeNull()
  })

  it('never leaves the origin, however the pieces are put together', () => {
    const piece = fc.constantFrom(
      ...[
        '/',
        '\\',
        '.',
        '..',
        '@',
        ':',
        '?',
        '#',
        '%2f',
        '%5c',
        '%2e',
        '%252f',
        '\t',
        '\n',
        '\r',
        '\u0000',
        ' ',
      ],
      ...['evil.test', 'https:', 'javascript:', 'o', '／', '。', '[', ']', 'xn--e1a'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), fc.boolean(), (pieces, rooted) => {
        const path = safePath((rooted ? '/' : '') + pieces.join(''))
        if (path === null) return

        expect(path).toMatch(/^\/(?![/\\])/)
        expect(new URL(path, own).origin).toBe(own)
        expect(new URL(own + path).origin).toBe(own)
        expect(new URL(decodeURIComponent(new URL(path, own).pathname), own).origin).toBe(own)
        expect(safePath(path)).toBe(path)
      }),
      { numRuns: 5000 },
    )
  })
})
