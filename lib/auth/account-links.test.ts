import { describe, expect, it } from 'vitest'
import { ageLink, mailedLink } from '#lib/testing/account-links.ts'
import { anAccount } from '#lib/testing/factories.ts'
import { outside } from '#lib/transaction.ts'
import { consumeLink, issueLink, linkMinutes, readLink } from './account-links.ts'
import { killLinks } from './start-session.ts'

const consume = (token: string, purpose: keyof typeof linkMinutes) =>
  outside((tx) => consumeLink(tx, token, purpose))

async function aLink(purpose: keyof typeof linkMinutes = 'sign_in') {
  const { accountId } = await anAccount()
  const { token } = await outside((tx) => issueLink(tx, accountId, purpose, '/o/here'))

  return { accountId, token }
}

describe('a link of an account', () => {
  it('works once, and leads where it was asked from', async () => {
    const { accountId, token } = await aLink()

    expect(await consume(token, 'sign_in')).toEqual({ accountId, nextPath: '/o/here' })
    await expect(consume(token, 'sign_in')).rejects.toMatchObject({ code: 'link_dead' })
  })

  it('works for one of many who use it at once', async () => {
    const { token } = await aLink()
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => consume(token, 'sign_in')))

    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  it('is not used up by reading it', async () => {
    const { accountId, token } = await aLink()
    for (let time = 0; time < 3; time++) {
      expect(await outside((tx) => readLink(tx, token, 'sign_in'))).toMatchObject({ accountId })
    }

    await expect(consume(token, 'sign_in')).resolves.toMatchObject({ accountId })
  })

  it.each(['sign_in', 'reset_password', 'confirm_email'] as const)(
    'of %s is dead after its time',
    async (purpose) => {
      const { accountId, token } = await aLink(purpose)

      await ageLink(accountId, purpose, linkMinutes[purpose] - 1)
      expect(await outside((tx) => readLink(tx, token, purpose))).not.toBeNull()
      await ageLink(accountId, purpose, 1)
      await expect(consume(token, purpose)).rejects.toMatchObject({ code: 'link_dead' })
    },
  )

  it('is dead as soon as there is a newer one', async () => {
    const { accountId, token: first } = await aLink()
    const { token: second } = await outside((tx) => issueLink(tx, accountId, 'sign_in'))

    await expect(consume(first, 'sign_in')).rejects.toMatchObject({ code: 'link_dead' })
    await expect(consume(second, 'sign_in')).resolves.toMatchObject({ accountId })
  })

  it('is good for its own purpose only', async () => {
    const { token } = await aLink('confirm_email')

    await expect(consume(token, 'reset_password')).rejects.toMatchObject({ code: 'link_dead' })
    await expect(consume(token, 'sign_in')).rejects.toMatchObject({ code: 'link_dead' })
  })

  it('is dead once all links of its account are, and no later one is like it', async () => {
    const { accountId, token } = await aLink()
    await outside((tx) => killLinks(tx, accountId))

    await expect(consume(token, 'sign_in')).rejects.toMatchObject({ code: 'link_dead' })
    await outside((tx) => issueLink(tx, accountId, 'sign_in'))
    await expect(consume(token, 'sign_in')).rejects.toMatchObject({ code: 'link_dead' })
  })

  it('is what the mail of its version says', async () => {
    const { accountId, token } = await aLink()

    expect(await mailedLink(accountId, 'sign_in')).toBe(token)
  })

  it.each(['', 'x', '../../etc', 'A'.repeat(64), '\u0000'.repeat(64), 'A'.repeat(10_000)])(
    'is not %j',
    async (token) => {
      await expect(consume(token, 'sign_in')).rejects.toMatchObject({ code: 'link_dead' })
      expect(await outside((tx) => readLink(tx, token, 'sign_in'))).toBeNull()
    },
  )
})
