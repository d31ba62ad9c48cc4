import { describe, expect, it } from 'vitest'
import { anOrganization, aUser, superAdminOf } from '#lib/testing/factories.ts'
import { anInvitee, as, eventsOf, expire, invitationsOf, linkOf, mailsOf } from '#lib/testing/invitations.ts'
import { outside } from '#lib/transaction.ts'
import { copyInvitationLink } from './copy-link.ts'
import { loadByToken } from './load.ts'

describe('copying a link', () => {
  it('answers one of its own purpose, mails nothing and is written down', async () => {
    const organization = await anOrganization({ licenses: 3 })
    const { userId } = await anInvitee(organization)

    const { link } = await as(await superAdminOf(organization, 'users.invite'), copyInvitationLink, {
      userId,
    })

    const token = link.replace('http://localhost:3000/invitation/', '')
    expect(token).toBe(await linkOf(organization, userId, 'invitation_copy'))
    expect(token).not.toBe(await linkOf(organization, userId))
    expect(await outside((tx) => loadByToken(tx, token, { lock: false }))).toMatchObject({
      userId,
      isCopy: true,
    })
    expect(await mailsOf(organization)).toEqual(['invitation'])
    expect((await invitationsOf(organization, userId))[0]?.copiedAt).toBeInstanceOf(Date)
    const event = (await eventsOf(organization)).at(-1)
    expect(event).toMatchObject({ action: 'invitation.copied', targetId: userId })
    expect(JSON.stringify(event)).not.toContain(token)
  })

  it('is refused where there is no link that works', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const unconfirmed = await anOrganization({ licenses: 9, confirmed: false })
    const other = await anOrganization({ licenses: 9 })
    const admin = await superAdminOf(organization, 'users.invite')
    const expired = await anInvitee(organization)
    await expire(organization, expired.userId)
    const active = await aUser(organization)
    const saved = await anInvitee(unconfirmed)
    const stranger = await anInvitee(other)

    await expect(as(admin, copyInvitationLink, expired)).rejects.toMatchObject({ code: 'invitation_expired' })
    await expect(as(admin, copyInvitationLink, { userId: active.id })).rejects.toMatchObject({
      code: 'not_pending',
    })
    await expect(as(admin, copyInvitationLink, stranger)).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      as(await superAdminOf(unconfirmed, 'users.invite'), copyInvitationLink, saved),
    ).rejects.toMatchObject({ code: 'organization_unconfirmed' })
  })
})
