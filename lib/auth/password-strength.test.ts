import { beforeAll, describe, expect, it } from 'vitest'
import { passwordError } from './password-strength.ts'

const about = ['ana.souza@ventosul.test', 'Ana Souza', 'Vento Sul Énergie']

beforeAll(() => passwordError('x'.repeat(20), []))

describe('passwordError', () => {
  it.each([
    'xk29 vqp1 mmz0 qwe7',
    'meu cachorro come pizza fria',
    'le chat mange des croissants bleus',
    'violet kayak tundra 48 spoon',
    'Vento Sul quatro cavalos dormem',
    'q8Zr!m2Lw9#Tx4Vb',
    'banana, girafe, analista, 7 luas',
    '猫は夜になると静かに歩き回ります',
  ])('takes %s', async (password) => {
    expect(await passwordError(password, about)).toBeNull()
  })

  it.each([
    ['x'.repeat(14), 'password_too_short'],
    ['', 'password_too_short'],
    ['x'.repeat(129), 'password_too_long'],
    ['passwordpassword', 'password_too_common'],
    ['123456789012345', 'password_too_common'],
    ['qwertyuiopasdfghjkl', 'password_too_common'],
    ['azertyuiop123456', 'password_too_common'],
    ['aaaaaaaaaaaaaaaaaa', 'password_too_common'],
    ['abcdefghijklmno', 'password_too_common'],
    ['iloveyouiloveyou', 'password_too_common'],
    ['1q2w3e4r5t6y7u8i', 'password_too_common'],
    ['P@ssw0rdP@ssw0rd!', 'password_too_common'],
    ['Summer2026Summer', 'password_too_common'],
    ['senhasenhasenha', 'password_too_common'],
    ['motdepassemotdepasse', 'password_too_common'],
    ['thisismypassword123', 'password_too_common'],
    ['correct horse battery staple', 'password_too_common'],
    ['CorrectHorseBatteryStaple', 'password_too_common'],
    ['ventosulventosul', 'password_context'],
    ['Vento-Sul-2026-11', 'password_context'],
    ['Vento Sul Énergie', 'password_context'],
    ['ventosulenergie2026', 'password_context'],
    ['ana.souza@ventosul.test', 'password_context'],
    ['AnaSouza19900412', 'password_context'],
    ['MusterMuster2026!', 'password_context'],
    ['muster-password-muster', 'password_context'],
    ['Souza-Souza-banana1', 'password_context'],
  ])('refuses %.40j with %s', async (password, error) => {
    expect(await passwordError(password, about)).toBe(error)
  })

  it('answers in bounded time for any 128 characters', async () => {
    const hostile = [
      '4@310!$7',
      '1.1.99',
      '0123456789',
      '@4(0!1|$5+7%2',
      'a',
      'ab',
      'ﷺ',
      'a-b_c.d e,',
      'qwertyuiop',
    ]
    for (const piece of hostile) {
      const started = performance.now()
      await passwordError(piece.repeat(128).slice(0, 128), Array(20).fill('x'.repeat(10_000)))
      expect(performance.now() - started, piece).toBeLessThan(2000)
    }
  })
})
