import { eq } from 'drizzle-orm'
import { licenses } from '#db/schema/index.ts'
import { type AnOrganization, anOrganization, aUser } from '#lib/testing/factories.ts'
import { aDepartment, anInvitee, departmentsOf, userOf } from '#lib/testing/invitations.ts'
import { inOrganization } from '#lib/transaction.ts'
import { expect, test } from './fixtures.ts'
import { box, openInvite, paste, rowOf } from './invite-page.ts'

test('a paste of any shape becomes a row a person, a Technician in all departments until told otherwise', async ({
  page,
  signIn,
  axe,
}) => {
  const organization = await anOrganization({ licenses: 20 })
  await signIn(organization.superAdmin.accountId)
  await openInvite(page, organization)

  await paste(
    page,
    [
      'Ana Souza <ana@acme.test>, bob@acme.test; CARLA@ACME.test',
      '"Dupont, Élise" <elise@acme.test>\tdavi@acme.test',
      '- ana@acme.test',
      'fabio\uFF20acme.test gil@acme.test',
    ].join('\n'),
  )

  await expect(page.getByRole('heading', { name: '7 addresses' })).toBeVisible()
  await expect(page.getByText('1 duplicate removed')).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'ana@acme.test' })).toContainText('Ana Souza')
  await expect(page.getByRole('rowheader', { name: 'elise@acme.test' })).toContainText('Élise')
  for (const person of ['ana', 'bob', 'CARLA', 'elise', 'davi', 'fabio', 'gil']) {
    const { profile, departments } = rowOf(page, `${person}@acme.test`)
    await expect(profile).toHaveText('Technician')
    await expect(departments).toHaveText('All departments')
  }
  await expect(page.getByRole('button', { name: 'Send 7 invitations' })).toBeVisible()
  await axe()
})

test('profile and departments are given to one person or to all, and arrive so', async ({ page, signIn }) => {
  const organization = await anOrganization({ licenses: 20 })
  const sales = await aDepartment(organization, 'Sales')
  const support = await aDepartment(organization, 'Support')
  const [ana, bob, eva] = ['ana', 'bob', 'eva'].map((name) => `${name}@${organization.slug}.test`)
  await signIn(organization.superAdmin.accountId)
  await openInvite(page, organization)
  await paste(page, `${ana} ${bob}`)

  await page.getByRole('button', { name: 'Profile for all' }).click()
  await page.getByRole('menuitem', { name: 'Agent' }).click()
  await page.getByRole('button', { name: 'Departments for all' }).click()
  await page.getByRole('checkbox', { name: 'Select all' }).uncheck()
  await page.getByRole('checkbox', { name: 'Support' }).check()
  await page.getByRole('button', { name: 'Done' }).click()
  await paste(page, eva ?? '')
  await rowOf(page, bob).profile.click()
  await page.getByRole('option', { name: 'Viewer' }).click()
  await rowOf(page, bob).departments.click()
  await page.getByRole('textbox', { name: 'Find a department' }).fill('sal')
  await expect(page.getByRole('checkbox', { name: 'Support' })).toBeHidden()
  await page.getByRole('checkbox', { name: 'Sales' }).check()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(rowOf(page, bob).departments).toHaveText('2 departments')
  await page.getByRole('button', { name: 'Send 3 invitations' }).click()
  await expect(page.getByRole('heading', { name: '3 invitations sent.' })).toBeVisible()

  const { profileIds } = organization
  for (const [email, profileId, departments] of [
    [ana, profileIds.agent, [support]],
    [bob, profileIds.viewer, [sales, support]],
    [eva, profileIds.agent, [support]],
  ] as const) {
    const user = await userOf(organization, email ?? '')
    expect(user).toMatchObject({ status: 'invited', profileId, allDepartments: false })
    expect(await departmentsOf(organization, user.id)).toEqual(departments)
  }
})

test('each address says what keeps it from being sent, and each answers what became of it', async ({
  page,
  signIn,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const organization = await anOrganization({ licenses: 20 })
  const of = (name: string) => `${name}@${organization.slug}.test`
  await aUser(organization, { email: of('active') })
  await aUser(organization, { email: of('gone'), status: 'deactivated' })
  await anInvitee(organization, of('pending'))
  const typo = of('typo').replace('org-', 'ogr-')
  await signIn(organization.superAdmin.accountId)
  await openInvite(page, organization)

  await paste(page, [of('new'), of('active'), of('gone'), of('pending'), typo, of('new')].join(' '))
  await expect(page.getByText('Already a user. Nothing will be sent.')).toBeVisible()
  await expect(page.getByText(/^Deactivated on .*Activate instead of inviting\./)).toBeVisible()
  await expect(page.getByText(/^Already invited .*The invitation will be sent again\./)).toBeVisible()
  await expect(page.getByText(`Did you mean ${of('typo')}?`)).toBeVisible()
  await expect(page.getByText('2 will be sent, 1 needs a look, 2 will be skipped')).toBeVisible()

  await page.getByRole('button', { name: 'Send 2 invitations' }).click()
  await expect(page.getByRole('button', { name: 'Use this' })).toBeFocused()
  await page.getByRole('button', { name: 'Use this' }).click()
  await page.getByRole('button', { name: 'Send 3 invitations' }).click()

  await expect(page.getByRole('heading', { name: '3 invitations sent. 2 not sent.' })).toBeFocused()
  const outcome = (name: string) => page.getByRole('row', { name: of(name) })
  await expect(outcome('new')).toContainText('Sent')
  await expect(outcome('typo')).toContainText('Sent')
  await expect(outcome('pending')).toContainText('Sent again')
  await expect(outcome('active')).toContainText('Not sent: already a user')
  await expect(outcome('gone')).toContainText('Not sent: deactivated.')
  await page.getByRole('button', { name: `Copy link for ${of('new')}` }).click()
  await expect(page.getByRole('button', { name: `Copy link for ${of('new')}` })).toContainText('Copied')

  const link = await page.evaluate(() => navigator.clipboard.readText())
  const stranger = await page.context().browser()?.newPage()
  await stranger?.goto(link)
  await expect(stranger?.getByLabel('E-mail') ?? page.getByText('no link')).toHaveValue(of('new'))
  await stranger?.close()
})

test('the license preview says in numbers who gets a license, where more than there are cannot be invited', async ({
  page,
  signIn,
}) => {
  const organization = await anOrganization()
  await signIn(organization.superAdmin.accountId)
  await openInvite(page, organization)
  const preview = page.getByRole('region', { name: 'Licenses' })
  await expect(preview).toContainText('You have 3 licenses. 2 are available.')

  await paste(page, people(organization, 3).join(' '))

  await expect(preview).toContainText('These 3 invitations need 3 more licenses. 2 are available.')
  await expect(preview).toContainText('2 people get the available licenses')
  await expect(preview).toContainText('1 person cannot be invited before there is a license')
  await expect(preview.getByRole('meter', { name: 'Licenses taken: 3 of 3' })).toBeVisible()
  await page.getByRole('button', { name: 'Send 2 invitations' }).click()
  await expect(page.getByRole('heading', { name: '2 invitations sent. 1 not sent.' })).toBeVisible()
  await expect(page.getByText('Not sent: no license is left')).toBeVisible()
})

test('the license preview says in numbers who waits, where people may wait', async ({ page, signIn }) => {
  const organization = await anOrganization({ licenses: 3 })
  await inOrganization(organization.organizationId, (tx) =>
    tx.update(licenses).set({ policy: 'ask' }).where(eq(licenses.planId, 'professional')),
  )
  await signIn(organization.superAdmin.accountId)
  await openInvite(page, organization)
  await paste(page, people(organization, 4).join(' '))
  const preview = page.getByRole('region', { name: 'Licenses' })

  await expect(preview).toContainText('These 4 invitations need 4 more licenses. 2 are available.')
  await expect(preview).toContainText('2 people get the available licenses')
  await expect(preview).toContainText('2 people wait after accepting, until there are licenses')
  await page.getByRole('button', { name: 'Send 4 invitations' }).click()
  await expect(page.getByRole('heading', { name: '4 invitations sent.' })).toBeVisible()
})

test('what is no address is corrected in its row, and the box leads there until it is', async ({
  page,
  signIn,
}) => {
  const organization = await anOrganization({ licenses: 5 })
  await signIn(organization.superAdmin.accountId)
  await openInvite(page, organization)
  await page.getByRole('button', { name: 'Send invitations' }).click()
  await expect(box(page)).toBeFocused()
  await expect(page.getByText('Enter at least one e-mail address.')).toBeVisible()

  await paste(page, 'ana@')
  const field = page.getByRole('textbox', { name: 'E-mail address', exact: true })
  await expect(field).toHaveAccessibleDescription(/This e-mail address is not complete/)
  await page.getByRole('button', { name: 'Send invitations' }).click()
  await expect(field).toBeFocused()
  await field.fill(`ana@${organization.slug}.test`)
  await field.press('Enter')

  await expect(rowOf(page, `ana@${organization.slug}.test`).profile).toBeFocused()
  await page.getByRole('button', { name: 'Send 1 invitation' }).click()
  await expect(page.getByRole('heading', { name: '1 invitation sent.' })).toBeVisible()
})

const people = ({ slug }: AnOrganization, count: number) =>
  Array.from({ length: count }, (_, n) => `person-${n}@${slug}.test`)
