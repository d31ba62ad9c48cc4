import { describe, expect, it } from 'vitest'
import { anOrganization, superAdminOf } from '#lib/testing/factories.ts'
import {
  aDepartment,
  anInvitation,
  aPoorerInviter,
  as,
  everythingOf,
  invited,
} from '#lib/testing/invitations.ts'
import { addUser } from '#lib/users/add.ts'
import { copyInvitationLink } from './copy-link.ts'
import { inviteUsers } from './invite.ts'
import { remindUser } from './remind.ts'
import { revokeInvitation } from './revoke.ts'
import { addUserInput } from './schema.ts'

/** An organization with somebody invited as Admin, and an inviter who holds less. */
async function aPendingAdmin() {
  const organization = await anOrganization({ licenses: 9 })
  const email = `boss-${organization.slug}@people.test`
  const { admin } = organization.profileIds
  const [row] = await invited(organization, [{ email, profileId: admin }])

  return { organization, email, userId: row?.userId ?? '', inviter: await aPoorerInviter(organization) }
}

describe('somebody who is offered more than the inviter holds', () => {
  it.each([
    ['revoke', revokeInvitation],
    ['copy the link of', copyInvitationLink],
    ['remind', remindUser],
  ])('is not theirs to %s', async (_what, verb) => {
    const { organization, userId, inviter } = await aPendingAdmin()
    const before = await everythingOf(organization)

    await expect(as(inviter, verb as typeof revokeInvitation, { userId })).rejects.toMatchObject({
      code: 'exceeds_yours',
    })
    expect(await everythingOf(organization)).toEqual(before)
  })

  it('is not theirs to invite as something else', async () => {
    const { organization, email, inviter } = await aPendingAdmin()

    const rows = await as(inviter, inviteUsers, anInvitation(organization, [email]))

    expect(rows).toEqual([{ email, userId: null, outcome: 'refused', reason: 'exceeds_yours' }])
  })
})

describe('a place the inviter does not have', () => {
  it('is not theirs to give: departments', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const inviter = await aPoorerInviter(organization)
    const departmentId = await aDepartment(organization, 'Finance')

    for (const place of [{ allDepartments: true }, { departmentIds: [departmentId] }]) {
      const rows = anInvitation(organization, [{ email: 'ana@people.test', ...place }])
      await expect(as(inviter, inviteUsers, rows)).rejects.toMatchObject({
        code: 'exceeds_yours',
        field: 'departmentIds',
      })
    }
  })

  it('is not theirs to give: another role than new people get', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const [inviter, admin] = [
      await aPoorerInviter(organization),
      await superAdminOf(organization, 'users.invite'),
    ]
    const input = (email: string) =>
      addUserInput.parse({
        firstName: 'Ana',
        email,
        roleId: organization.topRoleId,
        profileId: organization.profileIds.technician,
        language: 'en',
      })

    await expect(as(inviter, addUser, input('ana@people.test'))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(as(admin, addUser, input(`ana-${organization.slug}@people.test`))).resolves.toMatchObject({
      sent: true,
    })
  })
})
