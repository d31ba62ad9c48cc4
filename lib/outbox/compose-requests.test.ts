import { and, eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { emails, invitations, users } from '#db/schema/index.ts'
import { database } from '#lib/database.ts'
import { type AnOrganization, aUser } from '#lib/testing/factories.ts'
import { anOffice, inviteOne, ownOutbox } from '#lib/testing/outbox.ts'
import { inOrganization } from '#lib/transaction.ts'
import { queue } from './queue.ts'
import { sendEmails } from './send-emails.ts'

const { mailsTo } = await ownOutbox()

const setUser = (office: AnOrganization, id: string, change: Partial<typeof users.$inferInsert>) =>
  inOrganization(office.organizationId, (tx) =>
    tx
      .update(users)
      .set(change)
      .where(and(eq(users.organizationId, office.organizationId), eq(users.id, id))),
  )

const reasons = async (template: string, office: AnOrganization) => {
  const rows = await database()
    .select()
    .from(emails)
    .where(and(eq(emails.template, template), eq(emails.organizationId, office.organizationId)))
  return rows.map(({ state, problem }) => problem ?? state)
}

describe('a request for a new invitation', () => {
  const request = async (expired: boolean) => {
    const office = await anOffice()
    const invitation = await inviteOne(office)
    await sendEmails()
    const { organizationId } = office
    await inOrganization(organizationId, async (tx) => {
      if (expired) {
        await tx
          .update(invitations)
          .set({ expiresAt: sql`now() - interval '1 minute'` })
          .where(and(eq(invitations.organizationId, organizationId), eq(invitations.id, invitation.id)))
      }
      await queue(tx, 'invitation-requested', {
        organizationId,
        userId: invitation.userId,
        invitationId: invitation.id,
      })
    })
    await sendEmails()

    return { office, invitation }
  }

  it('goes to the inviter, with the way to the user', async () => {
    const { office, invitation } = await request(true)
    const [mail] = mailsTo(office.superAdmin.email)

    expect(mail?.text).toContain(invitation.email)
    expect(mail?.text).toContain(`/o/${office.slug}/users?q=${encodeURIComponent(invitation.email)}`)
  })

  it('is dropped when there is one by now', async () => {
    const { office } = await request(false)

    expect(mailsTo(office.superAdmin.email)).toEqual([])
    expect(await reasons('invitation-requested', office)).toEqual(['invitation_open'])
  })
})

describe('a license', () => {
  const mailAbout = async (template: 'license-request' | 'license-granted', status: 'waiting' | 'active') => {
    const office = await anOffice()
    const user = await aUser(office, { status: 'waiting', firstName: 'Odile' })
    if (status === 'active') await setUser(office, user.id, { status, waitingSince: null })
    await inOrganization(office.organizationId, (tx) =>
      queue(tx, template, { organizationId: office.organizationId, userId: user.id }),
    )
    await sendEmails()

    return { office, user }
  }

  it('is asked of the super admin while somebody waits', async () => {
    const { office, user } = await mailAbout('license-request', 'waiting')

    expect(mailsTo(office.superAdmin.email)[0]?.text).toContain(user.name)
    expect(mailsTo(office.superAdmin.email)[0]?.text).toContain('Professional')
  })

  it('is not asked for any more once there was one', async () => {
    const { office } = await mailAbout('license-request', 'active')

    expect(mailsTo(office.superAdmin.email)).toEqual([])
    expect(await reasons('license-request', office)).toEqual(['user_not_waiting'])
  })

  it('is announced to whoever got it, if they still have it', async () => {
    const granted = await mailAbout('license-granted', 'active')
    const lost = await mailAbout('license-granted', 'waiting')

    expect(mailsTo(granted.user.email)[0]?.text).toContain(`/o/${granted.office.slug}`)
    expect(mailsTo(lost.user.email)).toEqual([])
  })
})
