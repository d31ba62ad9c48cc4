import { describe, expect, it } from 'vitest'
import type { Visitor } from '#lib/actor.ts'
import { anOrganization, superAdminOf } from '#lib/testing/factories.ts'
import { anInvitee, as, eventsOf, everythingOf, expire, linkOf, mailsOf } from '#lib/testing/invitations.ts'
import { requestInvitationAgain } from './request-again.ts'
import { revokeInvitation } from './revoke.ts'

const visitor: Visitor = { addressBlock: '192.0.2.0/24', locale: 'en', userAgent: 'test' }

describe('asking for a new invitation', () => {
  it('mails the inviter once a day', async () => {
    const organization = await anOrganization({ licenses: 3 })
    const { userId } = await anInvitee(organization)
    await expire(organization, userId)
    const token = await linkOf(organization, userId)

    expect(await requestInvitationAgain(visitor, { token })).toEqual({ requested: true })
    expect(await requestInvitationAgain(visitor, { token })).toEqual({ requested: true })

    expect(await mailsOf(organization)).toEqual(['invitation', 'invitation-requested'])
    expect((await eventsOf(organization)).at(-1)).toMatchObject({
      action: 'invitation.requested_again',
      targetId: userId,
    })
  })

  it('does nothing for any other link, and does not say so', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const [live, revoked] = [await anInvitee(organization), await anInvitee(organization)]
    await expire(organization, revoked.userId)
    await as(await superAdminOf(organization, 'users.invite'), revokeInvitation, revoked)
    const tokens = [
      await linkOf(organization, live.userId),
      await linkOf(organization, revoked.userId),
      'nonsense',
    ]
    const before = await everythingOf(organization)

    for (const token of tokens) {
      expect(await requestInvitationAgain(visitor, { token })).toEqual({ requested: true })
    }
    expect(await everythingOf(organization)).toEqual(before)
  })
})
