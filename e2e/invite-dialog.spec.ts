import type { Locator } from '@playwright/test'
import { type AnOrganization, anOrganization, aUser } from '#lib/testing/factories.ts'
import { userOf } from '#lib/testing/invitations.ts'
import { expect, test } from './fixtures.ts'
import { box, openInvite, paste, rowOf } from './invite-page.ts'

test('closing asks first while something is unsent, and what was kept is still there', async ({
  page,
  signIn,
}) => {
  const organization = await anOrganization({ licenses: 5 })
  await signIn(organization.superAdmin.accountId)
  await page.goto(`/o/${organization.slug}/users`)
  await page.getByRole('banner').getByRole('link', { name: 'Invite users' }).click()
  const dialog = page.getByRole('dialog', { name: 'Invite users' })
  await expect(box(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page).toHaveURL(`/o/${organization.slug}/users`)

  await page.getByRole('banner').getByRole('link', { name: 'Invite users' }).click()
  await paste(page, 'ana@acme.test')
  await page.keyboard.press('Escape')
  const question = page.getByRole('alertdialog', { name: 'Discard these invitations?' })
  await question.getByRole('button', { name: 'Keep editing' }).click()
  await expect(rowOf(page, 'ana@acme.test').profile).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await question.getByRole('button', { name: 'Discard invitations' }).click()

  await expect(page).toHaveURL(`/o/${organization.slug}/users`)
  await page.getByRole('banner').getByRole('link', { name: 'Invite users' }).click()
  await expect(box(page)).toBeFocused()
  await expect(rowOf(page, 'ana@acme.test').profile).toBeHidden()
})

test('what is unsent survives a reload, and is never shown in another organization', async ({
  page,
  signIn,
}) => {
  const organization = await anOrganization({ licenses: 5 })
  const other = await anOrganization({ licenses: 5, owner: organization.superAdmin, name: 'Serra Azul' })
  await signIn(organization.superAdmin.accountId)
  await openInvite(page, organization)
  await paste(page, 'ana@acme.test')
  await page.getByLabel('Personal note').fill('Welcome to Vento Sul')

  await page.reload()
  await expect(rowOf(page, 'ana@acme.test').profile).toBeVisible()
  await expect(page.getByLabel('Personal note')).toHaveValue('Welcome to Vento Sul')

  await openInvite(page, other)
  await expect(page.getByText('to Serra Azul')).toBeVisible()
  await expect(page.getByLabel('Personal note')).toHaveValue('')
  await expect(page.getByRole('heading', { name: '1 address' })).toBeHidden()
})

test('everything from opening to sending goes by keyboard alone', async ({ page, signIn }) => {
  const organization = await anOrganization({ licenses: 5 })
  const email = `ana@${organization.slug}.test`
  await signIn(organization.superAdmin.accountId)
  await page.goto(`/o/${organization.slug}/users`)
  const press = (...keys: string[]) =>
    keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve())
  const open = page.getByRole('banner').getByRole('link', { name: 'Invite users' })
  await tabTo(open, press)

  await press('Enter')
  await expect(box(page)).toBeFocused()
  await page.keyboard.type(email)
  await press('Control+Enter')
  const { profile, departments } = rowOf(page, email)
  await tabTo(profile, press)
  await press('Enter')
  await expect(page.getByRole('option', { name: 'Technician' })).toBeVisible()
  await page.keyboard.type('View')
  await press('Enter')
  await expect(profile).toHaveText('Viewer')
  await expect(profile).toBeFocused()
  await tabTo(departments, press)
  await press('Enter')
  await tabTo(page.getByRole('checkbox', { name: 'General' }), press)
  await press('Space')
  await tabTo(page.getByRole('button', { name: 'Done' }), press)
  await press('Enter')
  await expect(departments).toHaveText('No department')
  await expect(departments).toBeFocused()
  await tabTo(page.getByRole('button', { name: 'Send 1 invitation' }), press)
  await press('Enter')
  await expect(page.getByRole('heading', { name: '1 invitation sent.' })).toBeFocused()
  await tabTo(page.getByRole('button', { name: 'Done' }), press)
  await press('Enter')

  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(open).toBeFocused()
  expect(await userOf(organization, email)).toMatchObject({ profileId: organization.profileIds.viewer })
})

test('adding a user says at each field what is missing, and leads to whoever has the address', async ({
  page,
  signIn,
}) => {
  const organization = await anOrganization({ licenses: 5 })
  const known = await aUser(organization, { email: `known@${organization.slug}.test` })
  await signIn(organization.superAdmin.accountId)
  await page.goto(`/o/${organization.slug}/users`)
  await page.getByRole('main').getByRole('link', { name: 'Add user' }).click()
  const [first, email] = [page.getByLabel('First name'), page.getByLabel('E-mail')]
  const submit = page.getByRole('button', { name: 'Add user and send invitation' })
  await expect(page.getByRole('combobox', { name: 'Profile' })).toHaveText('Technician')

  await submit.click()
  await expect(first).toBeFocused()
  await expect(first).toHaveAccessibleDescription(/Fill in this field\./)
  await expect(email).toHaveAccessibleDescription(/Enter an e-mail address\./)
  await first.fill('Ana')
  await page.getByLabel('Last name').fill('=Souza')
  await email.fill(known.email)
  await submit.click()
  await expect(page.getByLabel('Last name')).toHaveAccessibleDescription(
    /Some characters are not allowed here\./,
  )
  await page.getByLabel('Last name').fill('Souza')
  await submit.click()
  await expect(email).toHaveAccessibleDescription(/This person is already a user here\./)
  const existing = page.getByRole('link', { name: 'View the existing user' })
  await expect(existing).toHaveAttribute('href', `/o/${organization.slug}/users/${known.id}`)

  await email.fill(`ana@${organization.slug}.test`)
  await page.getByRole('combobox', { name: 'Profile' }).click()
  await page.getByRole('option', { name: 'Agent' }).click()
  await submit.click()
  await expect(page).toHaveURL(`/o/${organization.slug}/users?view=invited`)
  await expect(page.getByText(`Invitation sent to ana@${organization.slug}.test`)).toBeVisible()
  await expect(page.getByRole('row', { name: /Ana Souza/ })).toContainText('Agent')
  expect(await profileOf(organization)).toBe(organization.profileIds.agent)
})

const profileOf = async (organization: AnOrganization) =>
  (await userOf(organization, `ana@${organization.slug}.test`)).profileId

/** Goes on from here, key by key, until the wanted thing has the focus. */
async function tabTo(wanted: Locator, press: (key: string) => Promise<void>) {
  for (let step = 0; step < 40; step++) {
    if (await wanted.evaluate((element) => element === document.activeElement).catch(() => false)) return
    await press('Tab')
  }
  await expect(wanted).toBeFocused()
}
