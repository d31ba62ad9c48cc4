import { describe, expect, it } from 'vitest'
import type { Visitor } from '#lib/actor.ts'
import { anOrganization, superAdminOf } from '#lib/testing/factories.ts'
import {
  anInvitee,
  as,
  eventsOf,
  everythingOf,
  expire,
  invitationsOf,
  linkOf,
  userOf,
} from '#lib/testing/invitations.ts'
import { declineInvitation } from './decline.ts'
import { reinviteUser } from './reinvite.ts'
import { revokeInvitation } from './revoke.ts'

const visitor: Visitor = { addressBlock: '192.0.2.0/24', locale: 'en', userAgent: 'test' }

describe('declining', () => {
  it('ends the invitation and its reservation; whoever declined is not invited', async () => {
    const organization = await anOrganization({ licenses: 3 })
    const { userId, email } = await anInvitee(organization)

    const answer = await declineInvitation(visitor, { token: await linkOf(organization, userId) })

    expect(answer).toEqual({ to: '/invitation/declined' })
    expect(await userOf(organization, email)).toMatchObject({ status: 'not_invited', reservedAt: null })
    expect(await invitationsOf(organization, userId)).toMatchObject([{ state: 'declined' }])
    expect((await eventsOf(organization)).at(-1)).toMatchObject({
      action: 'invitation.declined',
      targetId: userId,
    })
  })

  it('works with a copied link, and they may be invited again', async () => {
    const organization = await anOrganization({ licenses: 3 })
    const { userId, email } = await anInvitee(organization)

    await declineInvitation(visitor, { token: await linkOf(organization, userId, 'invitation_copy') })
    await as(await superAdminOf(organization, 'users.invite'), reinviteUser, { userId })

    expect((await userOf(organization, email)).status).toBe('invited')
  })

  it('is refused for a link that no longer works, without saying why', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const [expired, revoked, declined] = [
      await anInvitee(organization),
      await anInvitee(organization),
      await anInvitee(organization),
    ]
    await expire(organization, expired.userId)
    await as(await superAdminOf(organization, 'users.invite'), revokeInvitation, revoked)
    await declineInvitation(visitor, { token: await linkOf(organization, declined.userId) })
    const before = await everythingOf(organization)
    const decline = (token: string) => declineInvitation(visitor, { token }).catch(({ code }) => code)

    expect(await decline(await linkOf(organization, expired.userId))).toBe('invitation_dead')
    expect(await decline(await linkOf(organization, revoked.userId))).toBe('invitation_dead')
    expect(await decline(await linkOf(organization, declined.userId))).toBe('invitation_dead')
    expect(await decline('nonsense')).toBe('invitation_dead')
    expect(await decline('A'.repeat(64))).toBe('invitation_dead')
    expect(await everythingOf(organization)).toEqual(before)
  })
})
