import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { connect } from '#db/connect.ts'
import { emails } from '#db/schema/index.ts'
import { database } from '#lib/database.ts'
import { aUser } from '#lib/testing/factories.ts'
import { address, anOffice, invite, inviteOne, mailOf, now, ownOutbox } from '#lib/testing/outbox.ts'
import { inOrganization } from '#lib/transaction.ts'
import { claimBatch } from './claim-batch.ts'
import { queue } from './queue.ts'
import { sendDueBatch } from './send-batch.ts'
import { sendEmails, sweepEmails } from './send-emails.ts'

const { server, mailsTo, ownerUrl } = await ownOutbox()

describe('workers', () => {
  it('claim no mail twice when several work at once, and cut batches of at most 100', async () => {
    const office = await anOffice()
    const addresses = Array.from({ length: 130 }, address)
    for (let from = 0; from < 130; from += 65) await invite(office, ...addresses.slice(from, from + 65))
    server.behavior.arrived = async () => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      return undefined
    }
    await Promise.all([sendEmails(), sendEmails(), sendEmails(), sendEmails()])

    const sizes = server.seen.map(({ body }) => (JSON.parse(body) as unknown[]).length)
    expect(server.seen.every(({ status }) => status === 200)).toBe(true)
    expect(sizes.every((size) => size <= 100)).toBe(true)
    expect(sizes.reduce((all, size) => all + size, 0)).toBe(130)
    expect(addresses.map((email) => mailsTo(email).length)).toEqual(addresses.map(() => 1))
  }, 60_000)

  it('send what another claimed before it died, under its key', async () => {
    const invitation = await inviteOne(await anOffice())
    await claimBatch()
    expect(await mailOf(invitation)).toMatchObject({ state: 'claimed' })
    await sendEmails()

    expect(mailsTo(invitation.email)).toHaveLength(1)
  })

  it('do not send one batch at the same time', async () => {
    await inviteOne(await anOffice())
    await claimBatch()
    let under = 0
    let most = 0
    server.behavior.arrived = async () => {
      most = Math.max(most, ++under)
      await new Promise((resolve) => setTimeout(resolve, 200))
      under--
      return undefined
    }
    const outcomes = await Promise.all([sendDueBatch(), sendDueBatch(), sendDueBatch()])

    expect(outcomes.sort()).toEqual(['finished', 'none', 'none'])
    expect(most).toBe(1)
  })

  it('keep the order of one person’s mails: the later waits until the earlier has left', async () => {
    const office = await anOffice()
    const first = await inviteOne(office)
    server.behavior.arrived = () => ({ status: 500 })
    await sendEmails()
    server.behavior.arrived = undefined
    await inOrganization(office.organizationId, (tx) =>
      queue(tx, 'reminder', {
        organizationId: office.organizationId,
        userId: first.userId,
        invitationId: first.id,
      }),
    )
    const other = await inviteOne(office)
    await sendEmails()
    expect([mailsTo(first.email).length, mailsTo(other.email).length]).toEqual([0, 1])

    await now()
    await sendEmails()
    expect(mailsTo(first.email).map(({ subject }) => subject.startsWith('Lembrete'))).toEqual([false, true])
  })

  it('cut no more batches while four wait for another try', async () => {
    const office = await anOffice()
    server.behavior.arrived = () => ({ status: 500 })
    for (let batch = 0; batch < 6; batch++) {
      await inviteOne(office)
      await sendEmails()
    }

    expect(server.seen).toHaveLength(4)
  })

  it('are not kept by a mail that cannot be composed, and try it again', async () => {
    const owner = connect({ url: ownerUrl, connections: 1 })
    const office = await anOffice()
    const invitation = await inviteOne(office)
    const waiting = await aUser(office, { status: 'waiting' })
    await inOrganization(office.organizationId, (tx) =>
      queue(tx, 'license-request', { organizationId: office.organizationId, userId: waiting.id }),
    )
    await owner.client`alter table plans rename column name to name_gone`
    await sendEmails()
    await sendEmails()

    expect(mailsTo(invitation.email)).toHaveLength(1)
    const troubled = () => database().select().from(emails).where(eq(emails.template, 'license-request'))
    expect(await troubled()).toMatchObject([{ state: 'queued', problem: expect.stringContaining('name') }])

    await owner.client`alter table plans rename column name_gone to name`
    await sweepEmails()
    await owner.close()
    expect(await troubled()).toMatchObject([{ state: 'sent', problem: null }])
    expect(mailsTo(office.superAdmin.email).map(({ text }) => text.includes(waiting.name))).toEqual([true])
  })
})
