import { describe, expect, it } from 'vitest'
import type { AddressState, CheckedAddress } from './check-addresses.ts'
import { countJudgements, judgeRows } from './judge-rows.ts'

const row = (email: string, suggestion: string | null = null) => ({ email, suggestion })
const checked = (email: string, state: AddressState, reserved = false): [string, CheckedAddress] => [
  email,
  { email, state, reserved, userId: null, name: null, at: null },
]
const none = new Map<string, CheckedAddress>()
const plenty = { free: 9, policy: 'block' as const }

describe('the rows of an invitation', () => {
  it('are wrong, doubtful, skipped or ready', () => {
    const known = new Map([
      checked('active@x.test', 'already_user'),
      checked('gone@x.test', 'deactivated'),
      checked('again@x.test', 'already_invited', true),
      checked('pending@x.test', 'pending'),
    ])
    const emails = ['joao@', 'Active@X.test', 'gone@x.test', 'again@x.test', 'pending@x.test', 'new@x.test']
    const rows = [...emails.map((email) => row(email)), row('rui@gmial.com', 'rui@gmail.com')]

    expect(judgeRows(rows, known, plenty)).toEqual([
      { kind: 'wrong', error: 'email_incomplete' },
      { kind: 'skipped', why: 'already_user' },
      { kind: 'skipped', why: 'deactivated' },
      { kind: 'ready', again: true, license: 'held' },
      { kind: 'ready', again: false, license: 'free' },
      { kind: 'ready', again: false, license: 'free' },
      { kind: 'doubtful', suggestion: 'rui@gmail.com' },
    ])
    expect(countJudgements(judgeRows(rows, known, plenty))).toEqual({
      ready: 3,
      toLookAt: 2,
      skipped: 2,
      held: 1,
      fits: 2,
      waits: 0,
      blocked: 0,
    })
  })

  it('get the free licenses in their order: under block the rest is skipped, otherwise it waits', () => {
    const rows = ['a@x.test', 'held@x.test', 'b@x.test', 'c@x.test'].map((email) => row(email))
    const known = new Map([checked('held@x.test', 'already_invited', true)])
    const under = (policy: 'block' | 'ask') =>
      judgeRows(rows, known, { free: 1, policy }).map((one) =>
        one.kind === 'ready' ? one.license : one.kind === 'skipped' ? one.why : one.kind,
      )

    expect(under('block')).toEqual(['free', 'held', 'no_license', 'no_license'])
    expect(under('ask')).toEqual(['free', 'held', 'waits', 'waits'])
  })

  it('take no license while they are wrong or doubtful', () => {
    const rows = [row('a@'), row('b@gmial.com', 'b@gmail.com'), row('c@x.test')]

    expect(judgeRows(rows, none, { free: 1, policy: 'block' })[2]).toEqual({
      kind: 'ready',
      again: false,
      license: 'free',
    })
  })
})
