import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { organizations } from '#db/schema/index.ts'
import { type AnOrganization, anOrganization, superAdminOf } from '#lib/testing/factories.ts'
import {
  anInvitee,
  as,
  eventsOf,
  everythingOf,
  invitationsOf,
  invited,
  linkOf,
  mailsOf,
  userOf,
} from '#lib/testing/invitations.ts'
import { inOrganization, outside } from '#lib/transaction.ts'
import { loadForAnswer } from './answering.ts'
import { revokeInvitation } from './revoke.ts'
import { sendSavedInvitations } from './send-saved.ts'

const confirm = ({ organizationId }: AnOrganization) =>
  inOrganization(organizationId, (tx) =>
    tx.update(organizations).set({ confirmedAt: sql`now()` }).where(eq(organizations.id, organizationId)),
  )

const sendAll = async (organization: AnOrganization) =>
  as(await superAdminOf(organization, 'users.invite'), sendSavedInvitations, {})

describe('sending what was saved', () => {
  it('sends all of it once; the seven days start then', async () => {
    const organization = await anOrganization({ licenses: 9, confirmed: false })
    const people = [await anInvitee(organization), await anInvitee(organization)]
    const revoked = await anInvitee(organization)
    await as(await superAdminOf(organization, 'users.invite'), revokeInvitation, revoked)
    await confirm(organization)

    expect(await sendAll(organization)).toEqual({ sent: 2, kept: 0 })
    expect(await sendAll(organization)).toEqual({ sent: 0, kept: 0 })

    for (const { userId, email } of people) {
      expect(await userOf(organization, email)).toMatchObject({ status: 'invited' })
      const [invitation] = await invitationsOf(organization, userId)
      expect((invitation?.expiresAt?.getTime() ?? 0) - (invitation?.sentAt?.getTime() ?? 0)).toBe(604_800_000)
    }
    expect(await mailsOf(organization)).toEqual(['invitation', 'invitation'])
    expect((await eventsOf(organization)).filter(({ action }) => action === 'invitation.sent')).toHaveLength(
      2,
    )
  })

  it('is refused while the organization is unconfirmed, and so is accepting', async () => {
    const organization = await anOrganization({ licenses: 9, confirmed: false })
    const { userId } = await anInvitee(organization)
    const before = await everythingOf(organization)

    await expect(sendAll(organization)).rejects.toMatchObject({ code: 'organization_unconfirmed' })
    const link = await linkOf(organization, userId)
    await expect(outside((tx) => loadForAnswer(tx, link))).rejects.toMatchObject({ code: 'invitation_dead' })
    expect(await everythingOf(organization)).toEqual(before)
  })

  it('keeps whoever has had five mails today', async () => {
    const email = `${randomUUID()}@people.test`
    for (let time = 0; time < 5; time++) await invited(await anOrganization({ licenses: 9 }), [email])
    const organization = await anOrganization({ licenses: 9, confirmed: false })
    const { userId } = await anInvitee(organization, email)
    await anInvitee(organization)
    await confirm(organization)

    expect(await sendAll(organization)).toEqual({ sent: 1, kept: 1 })
    expect(await invitationsOf(organization, userId)).toMatchObject([{ state: 'open', sentAt: null }])
    expect((await userOf(organization, email)).status).toBe('not_invited')
  })

  it('sends each once when two press together', async () => {
    const organization = await anOrganization({ licenses: 9, confirmed: false })
    await invited(
      organization,
      Array.from({ length: 5 }, () => `${randomUUID()}@people.test`),
    )
    await confirm(organization)

    const both = await Promise.all([sendAll(organization), sendAll(organization)])

    expect(both.reduce((sum, { sent }) => sum + sent, 0)).toBe(5)
    expect(await mailsOf(organization)).toHaveLength(5)
  })

  it('leaves another organization’s alone', async () => {
    const [mine, theirs] = [await anOrganization({ licenses: 9 }), await anOrganization({ confirmed: false })]
    await anInvitee(theirs)
    const before = await everythingOf(theirs)

    expect(await sendAll(mine)).toEqual({ sent: 0, kept: 0 })
    expect(await everythingOf(theirs)).toEqual(before)
  })
})
