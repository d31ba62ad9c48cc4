import { describe, expect, it } from 'vitest'
import { Denied, readDenial } from './denial.ts'

describe('the reason of a 403', () => {
  it.each([{ permission: 'users.invite' }, { organization: 'Açaí; Filhos & Cia <b>' }] as const)(
    'arrives where it is shown: %j',
    (denial) => {
      const { digest } = new Denied(denial)
      // What the browser gets of it is an error of its own with the same digest.
      const arrived = Object.assign(new Error('hidden'), { digest })

      expect(readDenial(arrived)).toEqual(denial)
    },
  )

  it('is not read out of anything else', () => {
    expect(readDenial(new Error('x'))).toBeNull()
    expect(readDenial(Object.assign(new Error('x'), { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' }))).toBeNull()
    expect(
      readDenial(
        Object.assign(new Error('x'), { digest: 'NEXT_HTTP_ERROR_FALLBACK;403;permission;no.such' }),
      ),
    ).toBeNull()
    expect(readDenial('NEXT_HTTP_ERROR_FALLBACK;403;ended;x')).toBeNull()
  })
})
