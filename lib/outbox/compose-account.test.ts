import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { accountLinks, accounts, emails } from '#db/schema/index.ts'
import { issueLink, readLink } from '#lib/auth/account-links.ts'
import { database } from '#lib/database.ts'
import { anAccount } from '#lib/testing/factories.ts'
import { anOffice, ownOutbox } from '#lib/testing/outbox.ts'
import { outside } from '#lib/transaction.ts'
import { queue } from './queue.ts'
import { sendEmails } from './send-emails.ts'

const { mailsTo } = await ownOutbox()

const stateOf = async (accountId: string) => {
  const rows = await database().select().from(emails).where(eq(emails.accountId, accountId))
  return rows.map(({ state, problem }) => problem ?? state)
}

describe.each([
  ['confirm-email', 'confirm_email', /\/confirm\/([\w-]{64})/, '24 hours'],
  ['magic-link', 'sign_in', /\/magic\/([\w-]{64})/, '10 minutes'],
  ['reset-password', 'reset_password', /\/reset-password\/([\w-]{64})/, '60 minutes'],
] as const)('%s', (template, purpose, path, life) => {
  const ask = async (change?: (accountId: string) => Promise<unknown>) => {
    const { accountId, email } = await anAccount({ confirmed: false })
    await outside(async (tx) => {
      const { version } = await issueLink(tx, accountId, purpose)
      await queue(tx, template, { accountId, linkVersion: version })
    })
    await change?.(accountId)
    await sendEmails()

    return { accountId, mails: mailsTo(email) }
  }

  it('carries the link that works, and says for how long', async () => {
    const { accountId, mails } = await ask()
    const token = mails[0]?.text.match(path)?.[1] ?? ''

    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toContain(life)
    expect(await outside((tx) => readLink(tx, token, purpose))).toMatchObject({ accountId })
  })

  it('is not sent when another was asked for meanwhile', async () => {
    const { accountId, mails } = await ask((id) => outside((tx) => issueLink(tx, id, purpose)))

    expect([mails, await stateOf(accountId)]).toEqual([[], ['link_replaced']])
  })

  it.each([
    ['used', { usedAt: sql`now()` }, 'link_used'],
    ['run out', { expiresAt: sql`now() - interval '1 second'` }, 'link_expired'],
  ])('is not sent when its link was %s meanwhile', async (_, change, reason) => {
    const { accountId, mails } = await ask((id) =>
      database().update(accountLinks).set(change).where(eq(accountLinks.accountId, id)),
    )

    expect([mails, await stateOf(accountId)]).toEqual([[], [reason]])
  })

  it('is not sent to an account that was removed', async () => {
    const { accountId, mails } = await ask((id) => database().delete(accounts).where(eq(accounts.id, id)))

    expect([mails, await stateOf(accountId)]).toEqual([[], ['account_gone']])
  })
})

it('names the organization in a confirmation that belongs to one', async () => {
  const office = await anOffice('Maré Alta')
  const { accountId, email } = office.superAdmin
  await outside(async (tx) => {
    const { version } = await issueLink(tx, accountId, 'confirm_email')
    const { organizationId } = office
    await queue(tx, 'confirm-email', { accountId, linkVersion: version, organizationId })
  })
  await sendEmails()

  expect(mailsTo(email)[0]?.text).toContain('Maré Alta')
})

it('tells of a changed password and of an account that exists', async () => {
  const { accountId, email } = await anAccount({ language: 'fr' })
  await outside(async (tx) => {
    await queue(tx, 'password-changed', { accountId })
    await queue(tx, 'account-exists', { accountId })
  })
  await sendEmails()

  const texts = mailsTo(email).map(({ text }) => text)
  expect(texts).toHaveLength(2)
  expect(texts.every((text) => text.includes('http://localhost:3000/forgot-password'))).toBe(true)
})
