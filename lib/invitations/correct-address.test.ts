import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { anOrganization, aUser, superAdminOf } from '#lib/testing/factories.ts'
import {
  anInvitee,
  aPoorerInviter,
  as,
  eventsOf,
  everythingOf,
  invitationsOf,
  invited,
  linkOf,
  mailsOf,
  userOf,
} from '#lib/testing/invitations.ts'
import { outside } from '#lib/transaction.ts'
import { loadForAnswer } from './answering.ts'
import { correctAddress } from './correct-address.ts'

const address = () => `${randomUUID()}@people.test`

describe('correcting an address', () => {
  it('invites there; the old link dies', async () => {
    const organization = await anOrganization({ licenses: 3 })
    const { userId, email: wrong } = await anInvitee(organization)
    const old = await linkOf(organization, userId)
    const email = address()

    const answer = await as(await superAdminOf(organization, 'users.invite'), correctAddress, {
      userId,
      email,
    })

    expect(answer).toEqual({ email, sent: true })
    expect(await userOf(organization, email)).toMatchObject({ id: userId, status: 'invited' })
    expect((await userOf(organization, email)).search).toContain(email)
    expect(await invitationsOf(organization, userId)).toMatchObject([
      { email: wrong, state: 'replaced' },
      { email, state: 'open', attempt: 2 },
    ])
    await expect(outside((tx) => loadForAnswer(tx, old))).rejects.toMatchObject({ code: 'invitation_dead' })
    expect(await mailsOf(organization, userId)).toEqual(['invitation', 'invitation'])
    expect((await eventsOf(organization)).at(-1)).toMatchObject({
      action: 'user.address_corrected',
      details: { before: { email: wrong }, after: { email } },
    })
  })

  it('changes nothing where it is the same address', async () => {
    const organization = await anOrganization({ licenses: 3 })
    const invitee = await anInvitee(organization)
    const before = await everythingOf(organization)

    expect(await as(await superAdminOf(organization, 'users.invite'), correctAddress, invitee)).toEqual({
      email: invitee.email,
      sent: false,
    })
    expect(await everythingOf(organization)).toEqual(before)
  })

  it('is refused at the field where the address is somebody else’s here', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const { userId } = await anInvitee(organization)
    const other = await aUser(organization)
    const before = await everythingOf(organization)

    await expect(
      as(await superAdminOf(organization, 'users.invite'), correctAddress, { userId, email: other.email }),
    ).rejects.toMatchObject({ code: 'address_taken', field: 'email' })
    expect(await everythingOf(organization)).toEqual(before)
  })

  it('is for whoever has never joined, of this organization', async () => {
    const [organization, theirs] = [
      await anOrganization({ licenses: 9 }),
      await anOrganization({ licenses: 9 }),
    ]
    const admin = await superAdminOf(organization, 'users.invite')
    const stranger = await anInvitee(theirs)
    const people = [await aUser(organization), await aUser(organization, { status: 'deactivated' })]

    for (const { id } of people) {
      await expect(as(admin, correctAddress, { userId: id, email: address() })).rejects.toMatchObject({
        code: 'not_pending',
      })
    }
    await expect(
      as(admin, correctAddress, { userId: stranger.userId, email: address() }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('leads nobody into a profile that whoever corrects it does not hold', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const [row] = await invited(organization, [
      { email: address(), profileId: organization.profileIds.admin },
    ])
    const inviter = await aPoorerInviter(organization)
    const before = await everythingOf(organization)

    await expect(
      as(inviter, correctAddress, { userId: row?.userId ?? '', email: address() }),
    ).rejects.toMatchObject({ code: 'exceeds_yours' })
    expect(await everythingOf(organization)).toEqual(before)
  })

  it('to one address for two people at once is done for one of them', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const admin = await superAdminOf(organization, 'users.invite')

    for (let round = 0; round < 5; round++) {
      const people = [await anInvitee(organization), await anInvitee(organization)]
      const email = address()
      const both = await Promise.all(
        people.map(({ userId }) =>
          as(admin, correctAddress, { userId, email }).then(
            () => 'sent',
            ({ code }) => code,
          ),
        ),
      )

      expect(both.sort()).toEqual(['address_taken', 'sent'])
    }
  })

  it('while the address is being invited makes one user of it', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const admin = await superAdminOf(organization, 'users.invite')
    const { userId } = await anInvitee(organization)
    const email = address()

    const [corrected, rows] = await Promise.all([
      as(admin, correctAddress, { userId, email }).then(
        () => 'sent',
        ({ code }) => code,
      ),
      invited(organization, [email]),
    ])

    expect(['sent', 'address_taken']).toContain(corrected)
    expect(['sent', 'resent', 'refused']).toContain(rows[0]?.outcome)
    expect((await everythingOf(organization)).users.filter((user) => user.email === email)).toHaveLength(1)
  })
})
