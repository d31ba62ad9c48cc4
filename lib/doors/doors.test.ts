import pino from 'pino'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import type { Person } from '#lib/actor.ts'
import { log } from '#lib/log.ts'
import { Refusal } from '#lib/refusal.ts'
import { anAccount, anOrganization, aUser } from '#lib/testing/factories.ts'
import { operatorKey } from '#lib/tokens.ts'
import { action } from './action.ts'
import { personForm, visitorForm } from './form.ts'
import { enterAsOperator } from './operator.ts'
import { press } from './press.ts'

const { signedIn } = vi.hoisted(() => ({ signedIn: { person: null as Person | null } }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ origin: 'http://localhost:3000' }),
  cookies: async () => ({ get: () => undefined, set: () => undefined, delete: () => undefined }),
}))
vi.mock('#lib/auth/session.ts', () => ({
  currentPerson: async () => signedIn.person,
  isSecure: () => false,
  sessionCookie: () => ({ name: 'muster.session', options: {} }),
}))

const lines: Record<string, unknown>[] = []
log.level = 'info'
Object.assign(log, { [pino.symbols.streamSym]: { write: (line: string) => lines.push(JSON.parse(line)) } })

beforeEach(() => {
  lines.length = 0
  signedIn.person = null
})

const refuse = async (): Promise<never> => {
  throw new Refusal('stale')
}
const nothing = z.object({})

describe('the line of a refusal', () => {
  it('says who asked an organization for what', async () => {
    const organization = await anOrganization()
    const user = await aUser(organization, { profile: 'admin' })
    signedIn.person = user.account

    await action('users.invite', nothing, refuse)(organization.slug, {})

    expect(lines).toMatchObject([
      {
        refusal: 'stale',
        door: 'action',
        permission: 'users.invite',
        accountId: user.account?.accountId,
        organizationId: organization.organizationId,
        userId: user.id,
      },
    ])
    expect(JSON.stringify(lines)).not.toContain(user.email)
  })

  it('says so also where the permission is missing', async () => {
    const organization = await anOrganization()
    const { account, id } = await aUser(organization, { profile: 'viewer' })
    signedIn.person = account

    expect(await action('users.invite', nothing, refuse)(organization.slug, {})).toMatchObject({
      code: 'forbidden',
    })
    expect(lines).toMatchObject([{ refusal: 'forbidden', permission: 'users.invite', userId: id }])
  })

  it('names the account outside of any organization, and the door in any case', async () => {
    const form = new FormData()
    await visitorForm(nothing, refuse)(null, form)
    signedIn.person = await anAccount()
    await personForm(nothing, refuse)(null, form)
    await press(nothing, refuse)(form)

    const { accountId } = signedIn.person
    expect(lines).toMatchObject([
      { refusal: 'stale', door: 'visitorForm' },
      { refusal: 'stale', door: 'personForm', accountId },
      { refusal: 'stale', door: 'press', accountId },
    ])
  })
})

describe('what is no form', () => {
  it.each([null, undefined, 'text', {}, [['a', 'b']]])('is invalid: %j', async (sent) => {
    const verb = vi.fn(async () => ({}))
    signedIn.person = await anAccount()

    for (const door of [visitorForm(nothing, verb), personForm(nothing, verb)]) {
      const answered = await Reflect.apply(door, undefined, [null, sent])
      expect(answered).toMatchObject({ ok: false, code: 'invalid' })
    }
    await Reflect.apply(press(nothing, verb), undefined, [sent])

    expect(lines.map(({ refusal }) => refusal)).toEqual(['invalid', 'invalid', 'invalid'])
    expect(verb).not.toHaveBeenCalled()
  })
})

describe('the operator’s key', () => {
  const visitor = { addressBlock: '198.51.100.7', locale: 'en' as const, userAgent: '' }
  const enter = (password: string) => enterAsOperator(visitor, { password })

  it('can be guessed ten times, and the right one always opens', async () => {
    for (let time = 0; time < 12; time++) await enter(operatorKey())
    for (let time = 0; time < 10; time++) {
      await expect(enter('a guess')).rejects.toMatchObject({ fields: { password: 'operator_key_wrong' } })
    }
    await expect(enter('a guess')).rejects.toMatchObject({ code: 'too_many' })

    expect(await enter(operatorKey())).toEqual({ to: '/dev/mailbox' })
  })

  it('counts an attempt before it is looked at', async () => {
    const codes = (
      await Promise.allSettled(
        Array.from({ length: 20 }, () =>
          enterAsOperator({ ...visitor, addressBlock: 'another' }, { password: 'x' }),
        ),
      )
    ).map((one) => (one.status === 'rejected' ? one.reason.code : 'in'))

    expect(codes.filter((code) => code === 'too_many')).toHaveLength(10)
  })
})
