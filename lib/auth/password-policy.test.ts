import { describe, expect, it } from 'vitest'
import { lengthError, newPassword } from './password-policy.ts'

describe('lengthError', () => {
  it.each([
    [0, 'password_too_short'],
    [14, 'password_too_short'],
    [15, null],
    [64, null],
    [128, null],
    [129, 'password_too_long'],
    [1_000_000, 'password_too_long'],
  ])('says of %i characters: %s', (length, error) => {
    expect(lengthError('x'.repeat(length))).toBe(error)
    expect(lengthError('💧'.repeat(length))).toBe(error)
  })
})

describe('newPassword', () => {
  it('takes spaces and any script as they are', () => {
    expect(newPassword.parse('  cinq chevaux dorment 馬  ')).toBe('  cinq chevaux dorment 馬  ')
  })

  it.each([undefined, null, 7, ['x'.repeat(20)], 'short'])('refuses %j', (value) => {
    expect(newPassword.safeParse(value).error?.issues[0]?.message).toBe('password_too_short')
  })
})
