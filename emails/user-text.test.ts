import { describe, expect, it } from 'vitest'
import { lines, marked, parts, singleLine, unmarked } from './user-text.ts'

describe('what a person typed', () => {
  it.each([
    ['Ana\r\nBcc: all@corp.test', 'Ana Bcc: all@corp.test'],
    ['Ana\u0000\u001B\u0085 Souza', 'Ana Souza'],
    ['Ana\u2028Souza\u2029', 'Ana Souza'],
    ['\u202Eanimda\u202C \u2066x\u2069', 'animda x'],
    ['Ven\u200Bto\uFEFF S\u00ADul', 'Vento Sul'],
    ['  Ana \t Souza ', 'Ana Souza'],
    ['lone \uD800 half', 'lone \uFFFD half'],
    ['e\u0301'.padEnd(40, '\u0301'), 'e\u0301\u0301\u0301\u0301'],
    ['Zoë 👩‍💻 علی‌رضا', 'Zoë 👩‍💻 علی‌رضا'],
  ])('becomes one visible line: %j', (typed, shown) => {
    expect(singleLine(typed)).toBe(shown)
  })

  it('is cut between characters', () => {
    expect(singleLine('😀'.repeat(300), 10)).toBe(`${'😀'.repeat(9)}…`)
    expect(singleLine('x'.repeat(64_000))).toHaveLength(254)
  })

  it('cannot mark itself', () => {
    expect(parts(`${marked('a\u2069b\u2068c')} invites`)).toEqual(['', 'abc', ' invites'])
  })

  it('keeps its isolation only where it is written right to left', () => {
    expect(unmarked(`${marked('Ana')} and ${marked('علی')}`)).toBe('Ana and \u2068علی\u2069')
  })

  it('has lines, whatever ends them', () => {
    expect(lines('a\r\nb\rc\n\n \u2028d')).toEqual(['a', 'b', 'c', 'd'])
  })
})
