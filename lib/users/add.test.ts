import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type AddUserInput, addUserInput } from '#lib/invitations/schema.ts'
import {
  type AnOrganization,
  anAccount,
  anOrganization,
  aUser,
  superAdminOf,
} from '#lib/testing/factories.ts'
import {
  aPoorerInviter,
  as,
  departmentsOf,
  eventsOf,
  everythingOf,
  invitationsOf,
  invited,
  mailsOf,
  userOf,
} from '#lib/testing/invitations.ts'
import { addUser } from './add.ts'

const person = (organization: AnOrganization, more: Partial<AddUserInput> = {}): AddUserInput => ({
  firstName: 'Ana',
  lastName: 'Souza',
  email: `${randomUUID()}@people.test`,
  roleId: organization.roleId,
  profileId: organization.profileIds.technician,
  allDepartments: false,
  departmentIds: [],
  language: 'pt-BR',
  ...more,
})

const add = async (organization: AnOrganization, input: AddUserInput) =>
  as(await superAdminOf(organization, 'users.invite'), addUser, input)

describe('adding a user', () => {
  it('stores what was said and mails them at once', async () => {
    const organization = await anOrganization({ licenses: 3 })
    const input = person(organization, { departmentIds: [organization.departmentId] })

    const { userId, sent, expiresAt } = await add(organization, input)

    expect(sent).toBe(true)
    expect(await userOf(organization, input.email)).toMatchObject({
      id: userId,
      status: 'invited',
      firstName: 'Ana',
      lastName: 'Souza',
      name: 'Ana Souza',
      roleId: organization.roleId,
      profileId: organization.profileIds.technician,
      source: 'add',
      language: 'pt-BR',
    })
    expect(await departmentsOf(organization, userId)).toEqual([organization.departmentId])
    const [invitation] = await invitationsOf(organization, userId)
    expect(invitation).toMatchObject({ language: 'pt-BR', state: 'open' })
    expect(expiresAt).toEqual(invitation?.expiresAt)
    expect(await mailsOf(organization)).toEqual(['invitation'])
    expect(await eventsOf(organization)).toMatchObject([
      { action: 'user.added', targetId: userId, details: { after: { email: input.email, sent: true } } },
    ])
  })

  it('refuses a duplicate and names the user there is', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const people = [await aUser(organization), await aUser(organization, { status: 'deactivated' })]
    const before = await everythingOf(organization)

    for (const { id, email } of people) {
      await expect(add(organization, person(organization, { email }))).rejects.toMatchObject({
        code: 'already_user',
        field: 'email',
        details: { userId: id },
      })
    }
    expect(await everythingOf(organization)).toEqual(before)
  })

  it('takes somebody whom another organization knows', async () => {
    const [mine, theirs] = [await anOrganization({ licenses: 9 }), await anOrganization({ licenses: 9 })]
    const { email } = await aUser(theirs, { account: await anAccount() })
    const before = await everythingOf(theirs)

    await add(mine, person(mine, { email }))

    expect((await userOf(mine, email)).status).toBe('invited')
    expect(await everythingOf(theirs)).toEqual(before)
  })

  it('refuses a role, profile or department of another organization', async () => {
    const [mine, theirs] = [await anOrganization({ licenses: 9 }), await anOrganization({ licenses: 9 })]
    const before = await everythingOf(mine)
    const code = (more: Partial<AddUserInput>) => add(mine, person(mine, more)).catch(({ code }) => code)

    expect(await code({ roleId: theirs.roleId })).toBe('role_gone')
    expect(await code({ profileId: theirs.profileIds.technician })).toBe('profile_gone')
    expect(await code({ departmentIds: [theirs.departmentId] })).toBe('department_gone')
    expect(await everythingOf(mine)).toEqual(before)
  })

  it('refuses a profile that the inviter does not hold', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const inviter = await aPoorerInviter(organization)
    const before = await everythingOf(organization)

    await expect(
      as(inviter, addUser, person(organization, { profileId: organization.profileIds.admin })),
    ).rejects.toMatchObject({ code: 'exceeds_yours', field: 'profileId' })
    expect(await everythingOf(organization)).toEqual(before)
  })

  it('refuses the fourth on the Free plan', async () => {
    const organization = await anOrganization()
    await add(organization, person(organization))
    await add(organization, person(organization))
    const before = await everythingOf(organization)

    await expect(add(organization, person(organization))).rejects.toMatchObject({ code: 'no_license' })
    expect(await everythingOf(organization)).toEqual(before)
  })

  it('only saves in an unconfirmed organization', async () => {
    const organization = await anOrganization({ confirmed: false })
    const input = person(organization)

    expect(await add(organization, input)).toMatchObject({ sent: false, expiresAt: null })
    expect((await userOf(organization, input.email)).status).toBe('not_invited')
    expect(await mailsOf(organization)).toEqual([])
  })

  it('while the same address is invited makes one user', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const input = person(organization)

    const [added, rows] = await Promise.all([
      add(organization, input).then(
        () => 'added',
        ({ code }) => code,
      ),
      invited(organization, [input.email]),
    ])

    expect(['added', 'already_user']).toContain(added)
    expect(rows).toHaveLength(1)
    expect((await everythingOf(organization)).users).toHaveLength(2)
  })

  it('stays within five mails a day to one address', async () => {
    const email = `${randomUUID()}@people.test`
    for (let time = 0; time < 5; time++) await invited(await anOrganization({ licenses: 9 }), [email])
    const organization = await anOrganization({ licenses: 9 })
    const before = await everythingOf(organization)

    await expect(add(organization, person(organization, { email }))).rejects.toMatchObject({
      code: 'too_many',
    })
    expect(await everythingOf(organization)).toEqual(before)
  })
})

describe('what is asked of somebody who is added', () => {
  it('names each missing field, and asks for nothing else', () => {
    const issues = addUserInput.safeParse({
      firstName: '',
      email: '',
      roleId: '',
      profileId: '',
      language: 'en',
    })

    expect(issues.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual([
      'firstName required',
      'email email_required',
      'roleId required',
      'profileId required',
    ])
  })

  it('refuses HTML, formulas and texts that turn around as names', () => {
    for (const firstName of ['<b>Ana</b>', '=cmd|calc', 'Ana\u202Enimda', 'x'.repeat(121)]) {
      expect(addUserInput.safeParse({ firstName }).error?.issues[0]?.path).toEqual(['firstName'])
    }
  })
})
