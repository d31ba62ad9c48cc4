import { desc } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import { emails } from '#db/schema/index.ts'
import { database } from '#lib/database.ts'
import { currentOperator, enterAsOperator } from '#lib/doors/operator.ts'
import { Refusal } from '#lib/refusal.ts'
import { anOffice, inviteOne, ownOutbox } from '#lib/testing/outbox.ts'
import { operatorKey } from '#lib/tokens.ts'
import { outside } from '#lib/transaction.ts'
import { claimBatch } from './claim-batch.ts'
import { mailbox } from './mailbox.ts'
import { getMail, listMails } from './read-mailbox.ts'
import { sendDueBatch } from './send-batch.ts'
import { sendEmails } from './send-emails.ts'

const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
}))

const { server } = await ownOutbox()
const visitor = { addressBlock: '192.0.2.7', locale: 'en', userAgent: '' } as const

async function operator() {
  await enterAsOperator(visitor, { password: operatorKey() })
  const found = await currentOperator()
  if (!found) throw new Error('not let in')

  return found
}

it('shows what was never sent, and the database alone does not', async () => {
  const invitation = await inviteOne(await anOffice())
  await claimBatch()
  await sendDueBatch(mailbox)

  const { mails } = await outside(async (tx) => listMails(tx, await operator(), null))
  const [row] = await database().select().from(emails).orderBy(desc(emails.createdAt)).limit(1)
  expect(server.seen).toEqual([])
  expect(mails[0]).toMatchObject({ state: 'sent', message: { to: invitation.email } })
  expect(await outside(async (tx) => getMail(tx, await operator(), mails[0]?.id ?? ''))).toEqual(mails[0])
  expect(row?.content?.toString('latin1')).not.toContain(invitation.email)
})

it('lists what a provider sent without what it said', async () => {
  await inviteOne(await anOffice())
  await sendEmails()

  const { mails } = await outside(async (tx) => listMails(tx, await operator(), null))
  expect(mails[0]).toMatchObject({ state: 'sent', template: 'invitation', message: null })
})

it('lets nobody in with a wrong key, and soon refuses to hear more of them', async () => {
  jar.clear()
  const guess = () =>
    enterAsOperator(visitor, { password: 'guess' }).catch(
      (problem) => problem instanceof Refusal && problem.code,
    )
  const answers = []
  for (let guesses = 0; guesses < 11; guesses++) answers.push(await guess())

  expect(answers).toEqual([...Array(10).fill('invalid'), 'too_many'])
  expect(await currentOperator()).toBeNull()
})

it.each([
  ['made up', () => `${Date.now() + 60_000}.made-up`],
  ['prolonged', (honest: string) => `${Date.now() + 999_999_999}.${honest.split('.')[1]}`],
  ['empty', () => ''],
])('takes no cookie that is %s', async (_, forge) => {
  await operator()
  for (const [name, value] of jar) jar.set(name, forge(value))

  expect(await currentOperator()).toBeNull()
})
