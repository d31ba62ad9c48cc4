import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { describe, expect, it } from 'vitest'
import { accountEventsOf, ageLink, countSessions, mailsTo } from '#lib/testing/account-links.ts'
import { anAccount, aSession } from '#lib/testing/factories.ts'
import { aVisitor } from '#lib/testing/visitor.ts'
import { outside } from '#lib/transaction.ts'
import { issueLink } from './account-links.ts'
import { openMagicLink } from './open-magic-link.ts'
import { hashPassword } from './password-hash.ts'
import { requestPasswordReset } from './request-password-reset.ts'
import { resetPassword } from './reset-password.ts'
import { signIn } from './sign-in.ts'
import { poseChallenge } from './spend-proof.ts'

const before = 'the password from before today'
const after = 'seven lamps above a green door'

const somebody = async (confirmed = true) =>
  anAccount({ passwordHash: await hashPassword(before), confirmed, firstName: 'Wilhelmina' })

async function aProof() {
  const challenge = await poseChallenge('forgot-password')
  const solution = await solveChallenge({ challenge, deriveKey })

  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}

const ask = (email: string, proof: string) => requestPasswordReset(aVisitor(), { email, proof })
const reset = (token: string, password = after) => resetPassword(aVisitor(), { token, password })
const enter = (email: string, password: string) => signIn(aVisitor(), { by: 'password', email, password })
const aResetLink = async (accountId: string) =>
  (await outside((tx) => issueLink(tx, accountId, 'reset_password'))).token

describe('a forgotten password', () => {
  it('is answered with a mail to an account, and the same way to nobody', async () => {
    const { email, accountId } = await somebody()

    expect(await ask(email, await aProof())).toEqual({ sentTo: email })
    expect(await ask('not-here@people.test', await aProof())).toEqual({ sentTo: 'not-here@people.test' })
    expect(await mailsTo(accountId)).toEqual(['reset-password'])
    expect(await accountEventsOf(accountId)).toEqual(['password_reset_requested'])
  })

  it('needs a proof of work, a fresh one each time', async () => {
    const { email, accountId } = await somebody()
    const proof = await aProof()

    await expect(ask(email, '')).rejects.toMatchObject({ code: 'proof_failed' })
    await expect(ask(email, 'bm90IGEgcHJvb2Y=')).rejects.toMatchObject({ code: 'proof_failed' })
    const twice = await Promise.allSettled([ask(email, proof), ask(email, proof)])
    expect(twice.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await mailsTo(accountId)).toEqual(['reset-password'])
  })

  it('is replaced: the old one is dead everywhere, sessions and links end, a mail says so', async () => {
    const { email, accountId } = await somebody()
    await aSession(accountId)
    const { token: magic } = await outside((tx) => issueLink(tx, accountId, 'sign_in'))
    const token = await aResetLink(accountId)

    expect(await reset(token)).toEqual({ to: '/sign-in?changed=password' })
    expect(await countSessions(accountId)).toBe(0)
    expect(await mailsTo(accountId)).toEqual(['password-changed'])
    await expect(openMagicLink(aVisitor(), { token: magic })).rejects.toMatchObject({ code: 'link_dead' })
    await expect(reset(token)).rejects.toMatchObject({ code: 'link_dead' })
    await expect(enter(email, before)).rejects.toMatchObject({ code: 'wrong_password' })
    await expect(enter(email, after)).resolves.toHaveProperty('session')
  })

  it('stays when the new one is weak, and the link stays alive', async () => {
    const { email, accountId } = await somebody()
    const token = await aResetLink(accountId)

    await expect(reset(token, 'wilhelmina-wilhelmina')).rejects.toMatchObject({
      fields: { password: 'password_context' },
    })
    await expect(reset(token, 'passwordpassword')).rejects.toMatchObject({
      fields: { password: 'password_too_common' },
    })
    await expect(enter(email, before)).resolves.toHaveProperty('session')
    await expect(reset(token)).resolves.toBeDefined()
  })

  it('cannot be replaced after 60 minutes, nor by another link', async () => {
    const { email, accountId } = await somebody()
    const token = await aResetLink(accountId)
    const { token: magic } = await outside((tx) => issueLink(tx, accountId, 'sign_in'))
    await ageLink(accountId, 'reset_password', 60)

    await expect(reset(token)).rejects.toMatchObject({ code: 'link_dead' })
    await expect(reset(magic)).rejects.toMatchObject({ code: 'link_dead' })
    await expect(enter(email, before)).resolves.toHaveProperty('session')
  })

  it('of an address that was never confirmed is replaced, which confirms it', async () => {
    const { email, accountId } = await somebody(false)
    await reset(await aResetLink(accountId))

    await expect(enter(email, before)).rejects.toMatchObject({ code: 'wrong_password' })
    await expect(enter(email, after)).resolves.toHaveProperty('session')
  })

  it('is replaced once by two who use the link together', async () => {
    const { accountId } = await somebody()
    const token = await aResetLink(accountId)
    const both = await Promise.allSettled([reset(token), reset(token, 'nine lamps above a blue door')])

    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
