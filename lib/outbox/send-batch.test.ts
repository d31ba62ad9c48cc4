import { eq, sql } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import { emailBatches, invitations, users } from '#db/schema/index.ts'
import { database } from '#lib/database.ts'
import { anOffice, inviteOne, mailOf, now, ownOutbox } from '#lib/testing/outbox.ts'
import { inOrganization } from '#lib/transaction.ts'
import { claimBatch } from './claim-batch.ts'
import { resend } from './resend.ts'
import { sendDueBatch } from './send-batch.ts'
import { sendEmails } from './send-emails.ts'

const { server, mailsTo } = await ownOutbox()

describe('a batch', () => {
  it('is sent again with the same bytes under the same key until it is taken', async () => {
    const invitation = await inviteOne(await anOffice())
    const faults = [
      { status: 500 },
      { status: 503 },
      { status: 401, name: 'invalid_api_key' },
      'drop',
    ] as const
    let tries = 0
    server.behavior.arrived = () => faults[tries++]

    for (const _ of faults) {
      await sendEmails()
      await now()
    }
    process.env.MAIL_FROM = 'Changed <changed@muster.example>'
    await sendEmails()

    expect(server.seen).toHaveLength(5)
    expect(new Set(server.seen.map(({ key }) => key)).size).toBe(1)
    expect(new Set(server.seen.map(({ body }) => body)).size).toBe(1)
    expect(mailsTo(invitation.email)).toHaveLength(1)
    expect(await mailOf(invitation)).toMatchObject({ state: 'sent' })
  })

  it('waits longer each time, and never tries before its time', async () => {
    const invitation = await inviteOne(await anOffice())
    server.behavior.arrived = () => ({ status: 500 })
    const waits: number[] = []

    for (let attempt = 0; attempt < 4; attempt++) {
      await sendEmails()
      await sendEmails()
      const [batch] = await database().execute<{ wait: number; attempts: number }>(
        sql`select extract(epoch from next_try_at - now())::float as wait, attempts from email_batches where finished_at is null`,
      )
      waits.push(batch?.wait ?? 0)
      await now()
    }

    expect(server.seen).toHaveLength(4)
    expect(waits[3]).toBeGreaterThan((waits[0] ?? 0) * 2)
    expect(mailsTo(invitation.email)).toHaveLength(0)
  })

  it('leaves the provider alone for as long as it asks', async () => {
    const office = await anOffice()
    await inviteOne(office)
    server.behavior.arrived = () => ({
      status: 429,
      name: 'rate_limit_exceeded',
      headers: { 'retry-after': '2' },
    })
    await sendEmails()
    server.behavior.arrived = undefined
    const invitation = await inviteOne(office)
    await now()
    await sendEmails()
    await sendEmails()
    expect(server.seen).toHaveLength(1)
    const [{ wait } = { wait: 0 }] = await database().execute<{ wait: number }>(
      sql`select max(extract(epoch from next_try_at - now()))::float as wait from email_batches where finished_at is null`,
    )
    expect(wait).toBeGreaterThan(1)

    await new Promise((resolve) => setTimeout(resolve, 2_100))
    await now()
    await sendEmails()
    expect(mailsTo(invitation.email)).toHaveLength(1)
  })

  it('that was taken though its answer got lost is delivered once', async () => {
    const invitation = await inviteOne(await anOffice())
    let lost = 0
    server.behavior.taken = () => (lost++ === 0 ? 'drop' : undefined)

    await sendEmails()
    expect(await mailOf(invitation)).toMatchObject({ state: 'claimed' })
    await now()
    await sendEmails()

    expect(mailsTo(invitation.email)).toHaveLength(1)
    expect(await mailOf(invitation)).toMatchObject({ state: 'sent' })
  })

  it('is not waited for beyond the patience', async () => {
    const invitation = await inviteOne(await anOffice())
    const timeout = AbortSignal.timeout
    const impatient = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(100))
    server.behavior.arrived = () => 'hang'
    await sendEmails()
    impatient.mockRestore()
    server.behavior.arrived = undefined
    expect(await mailOf(invitation)).toMatchObject({ state: 'claimed' })

    await now()
    await sendEmails()
    expect(mailsTo(invitation.email)).toHaveLength(1)
  })

  it('outlives a provider that is gone', async () => {
    const invitation = await inviteOne(await anOffice())
    await claimBatch()
    expect(await sendDueBatch(resend('re_test', 'http://127.0.0.1:9'))).toBe('postponed')

    await now()
    await sendEmails()
    expect(mailsTo(invitation.email)).toHaveLength(1)
  })

  it('whose key was used for something else is given up, not sent again', async () => {
    const invitation = await inviteOne(await anOffice())
    server.behavior.arrived = () => ({ status: 409, name: 'invalid_idempotent_request' })
    await sendEmails()

    await now()
    await sendEmails()
    expect(server.seen).toHaveLength(1)
    expect(await mailOf(invitation)).toMatchObject({ state: 'failed' })
  })

  it('whose first try is still under way elsewhere waits for its answer', async () => {
    const invitation = await inviteOne(await anOffice())
    let tries = 0
    server.behavior.arrived = () =>
      tries++ === 0 ? { status: 409, name: 'concurrent_idempotent_requests' } : undefined
    await sendEmails()
    await now()
    await sendEmails()

    expect(await mailOf(invitation)).toMatchObject({ state: 'sent' })
  })

  it('fails alone where the provider rejects one address', async () => {
    const office = await anOffice()
    const good = await inviteOne(office)
    const bad = await inviteOne(office)
    await inOrganization(office.organizationId, async (tx) => {
      await tx.update(invitations).set({ email: 'nobody' }).where(eq(invitations.id, bad.id))
      await tx.update(users).set({ email: 'nobody' }).where(eq(users.id, bad.userId))
    })
    await sendEmails()

    expect(await mailOf(good)).toMatchObject({ state: 'sent' })
    expect(await mailOf(bad)).toMatchObject({ state: 'failed', problem: 'Invalid `to` field.' })
  })

  it('that is refused as a whole goes mail by mail, and only the bad one fails', async () => {
    const office = await anOffice()
    const [one, two, three] = [await inviteOne(office), await inviteOne(office), await inviteOne(office)]
    server.behavior.arrived = ({ body }) =>
      body.includes(two.email) ? { status: 422, name: 'validation_error' } : undefined
    await sendEmails()

    expect(await mailOf(one)).toMatchObject({ state: 'sent' })
    expect(await mailOf(two)).toMatchObject({ state: 'failed' })
    expect(await mailOf(three)).toMatchObject({ state: 'sent' })
    expect(mailsTo(one.email)).toHaveLength(1)
  })

  it('is not tried any more after 20 hours, when its key may be forgotten', async () => {
    const invitation = await inviteOne(await anOffice())
    await claimBatch()
    await database()
      .update(emailBatches)
      .set({ createdAt: sql`now() - interval '20 hours 1 second'` })
      .where(sql`finished_at is null`)
    await sendEmails()

    expect(server.seen).toHaveLength(0)
    expect(await mailOf(invitation)).toMatchObject({ state: 'failed', problem: 'retries_ended' })
  })

  it('that cannot be read any more fails instead of keeping the others waiting', async () => {
    const office = await anOffice()
    const invitation = await inviteOne(office)
    await claimBatch()
    await database()
      .update(emailBatches)
      .set({ content: Buffer.alloc(64) })
      .where(sql`finished_at is null`)
    const other = await inviteOne(office)
    await sendEmails()

    expect(await mailOf(invitation)).toMatchObject({ state: 'failed', problem: 'unreadable' })
    expect(await mailOf(other)).toMatchObject({ state: 'sent' })
  })
})
