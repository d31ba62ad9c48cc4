import { describe, expect, it } from 'vitest'
import { hasHiddenCharacters } from './hidden-characters.ts'

describe('hasHiddenCharacters', () => {
  it.each(['Ana Souza', 'Jean-François d’Alembert', 'علی‌رضا', 'ක්‍රිස්', '葛󠄀城', 'Team 👩🏽‍💻 ❤️', 'שרה'])(
    'sees nothing hidden in %s',
    (text) => {
      expect(hasHiddenCharacters(text)).toBe(false)
    },
  )

  it.each([
    'a\u0000',
    'a\u200bb',
    'a\u200db',
    'a\u200cb',
    '\u200eAna',
    'Ana\u202eazuoS',
    'a\u2066b\u2069',
    'a\u00adb',
    'Ana\u3164',
    'Ana\ufe0f',
    'Ana\u{e0041}',
    '\ufeffAna',
    'Ana\u2028B',
    'Ana\ue000',
    'Ana\ud800',
    'Ana\u2800',
    'Ana\u034f',
  ])('finds the hidden character of %j', (text) => {
    expect(hasHiddenCharacters(text)).toBe(true)
  })
})
