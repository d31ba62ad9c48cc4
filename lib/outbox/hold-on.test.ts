import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import { database } from '#lib/database.ts'
import { anOffice, inviteOne, mailOf, ownOutbox } from '#lib/testing/outbox.ts'
import { claimBatch } from './claim-batch.ts'
import { sendDueBatch } from './send-batch.ts'

vi.hoisted(() => {
  process.env.DATABASE_CONNECTIONS = '1'
})
await ownOutbox()

it('a batch is held while the provider takes its time, longer than any other transaction may idle', async () => {
  const invitation = await inviteOne(await anOffice())
  await claimBatch()
  await database().execute(sql`set idle_in_transaction_session_timeout = '200ms'`)

  const outcome = await sendDueBatch({
    keepsMails: false,
    send: async (_key, messages) => {
      await wait(800)
      return { kind: 'accepted', each: messages.map(() => ({ providerId: 'taken' })) }
    },
  })

  expect(outcome).toBe('finished')
  expect(await mailOf(invitation)).toMatchObject({ state: 'sent' })
})
