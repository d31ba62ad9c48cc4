import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { emailBatches, emails, invitations, organizations } from '#db/schema/index.ts'
import { database } from '#lib/database.ts'
import { correctAddress } from '#lib/invitations/correct-address.ts'
import { superAdminOf } from '#lib/testing/factories.ts'
import { address, anOffice, inviteOne, mailOf, ownOutbox } from '#lib/testing/outbox.ts'
import { hashToken } from '#lib/tokens.ts'
import { inOrganization } from '#lib/transaction.ts'
import { sendEmails } from './send-emails.ts'

const { mailsTo } = await ownOutbox()

describe('an invitation', () => {
  it('is mailed in the language of the invitee, with the link that the database knows', async () => {
    const office = await anOffice('Vento Sul Energia')
    const invitation = await inviteOne(office)

    await sendEmails()

    const [mail] = mailsTo(invitation.email)
    const token = mail?.text.match(/\/invitation\/([\w-]+)/)?.[1] ?? ''
    expect(hashToken(token)).toBe(invitation.tokenHash)
    expect(mail?.subject).toContain('Vento Sul Energia')
    expect(mail?.text).toMatch(/Beatriz Nogueira/)
    expect(mail?.text).toMatch(/Técnico/)
    expect(mail?.text).toMatch(/General/)
    expect(mail?.text).toMatch(/Até segunda/)
    expect(mail?.text).toMatch(/horário do Recife/)
    expect(await mailOf(invitation)).toMatchObject({ state: 'sent', problem: null })
    expect((await mailOf(invitation))?.providerId).toMatch(/[0-9a-f-]{36}/)
  })

  it('leaves nothing readable behind once it is sent', async () => {
    const invitation = await inviteOne(await anOffice())
    await sendEmails()

    const left = await database().select().from(emailBatches).where(sql`content is not null`)
    const kept = await database().select().from(emails).where(sql`content is not null`)
    expect([mailsTo(invitation.email).length, left.length, kept.length]).toEqual([1, 0, 0])
  })

  it.each([
    ['revoked', { state: 'revoked' as const, endedAt: sql`now()` }, 'invitation_revoked'],
    ['declined', { state: 'declined' as const, endedAt: sql`now()` }, 'invitation_declined'],
    ['expired', { expiresAt: sql`now() - interval '1 second'` }, 'invitation_expired'],
  ])('that was %s while its mail waited is not mailed', async (_, change, reason) => {
    const office = await anOffice()
    const invitation = await inviteOne(office)
    await inOrganization(office.organizationId, (tx) =>
      tx.update(invitations).set(change).where(eq(invitations.id, invitation.id)),
    )

    await sendEmails()

    expect(mailsTo(invitation.email)).toEqual([])
    expect(await mailOf(invitation)).toMatchObject({ state: 'cancelled', problem: reason })
  })

  it('goes to the corrected address only', async () => {
    const office = await anOffice()
    const invitation = await inviteOne(office)
    const corrected = address()
    const actor = await superAdminOf(office, 'users.invite')
    await inOrganization(office.organizationId, (tx) =>
      correctAddress(tx, actor, { userId: invitation.userId, email: corrected }),
    )

    await sendEmails()

    expect([mailsTo(invitation.email).length, mailsTo(corrected).length]).toEqual([0, 1])
  })

  it('of an organization that is not confirmed never leaves', async () => {
    const office = await anOffice()
    const invitation = await inviteOne(office)
    await inOrganization(office.organizationId, (tx) =>
      tx.update(organizations).set({ confirmedAt: null }).where(eq(organizations.id, office.organizationId)),
    )
    await sendEmails()

    expect(await mailOf(invitation)).toMatchObject({
      state: 'cancelled',
      problem: 'organization_unconfirmed',
    })
  })
})
