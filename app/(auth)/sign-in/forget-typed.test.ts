import { expect, it, vi } from 'vitest'
import { forgetTyped } from './forget-typed.ts'

it('forgets what was typed after signing out, and keeps it where a session ran out', () => {
  const clear = vi.fn()

  forgetTyped('/o/vento-sul/users/invite', { clear })
  expect(clear).not.toHaveBeenCalled()
  forgetTyped('', { clear })
  expect(clear).toHaveBeenCalledOnce()
})
