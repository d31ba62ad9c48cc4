import type { Page } from '@playwright/test'
import { and, eq } from 'drizzle-orm'
import { groups, licenses, userGroups } from '#db/schema/index.ts'
import { chooseDefault } from '#lib/auth/choose-default.ts'
import { hashPassword } from '#lib/auth/password-hash.ts'
import { listPlaces } from '#lib/auth/places.ts'
import { mailedLink, mailsTo } from '#lib/testing/account-links.ts'
import { accountOf, aLink, copyOf } from '#lib/testing/answering.ts'
import { anAccount, anOrganization } from '#lib/testing/factories.ts'
import { aDepartment, departmentsOf, mailsOf, userOf } from '#lib/testing/invitations.ts'
import { inOrganization, outside } from '#lib/transaction.ts'
import { expect, test } from './fixtures.ts'

const password = 'quiet harbor lantern 42'

const anOffice = (name = 'Vento Sul') => anOrganization({ licenses: 10, name })
const open = (page: Page, { token }: { token: string }) => page.goto(`/invitation/${token}`)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const placesOf = async (email: string) =>
  (await listPlaces((await accountOf(email))?.id ?? '')).map(({ slug, status }) => ({ slug, status }))

async function signInWith(page: Page, email: string) {
  await expect(page.getByLabel('E-mail', { exact: true })).toHaveValue(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await press(page, 'Sign in')
}

/** Somebody with an organization of their own, where they land. */
async function anInviteeAtHome() {
  const owner = await anAccount({ passwordHash: await hashPassword(password) })
  const home = await anOrganization({ owner, name: 'Casa' })
  await outside((tx) => chooseDefault(tx, owner, home))
  const organization = await anOffice()

  return { owner, home, organization, link: await aLink(organization, { email: owner.email }) }
}

test('a new person joins, is greeted, and has no organization but this one', async ({ page }) => {
  const organization = await anOffice()
  const link = await aLink(organization, { firstName: 'Camille' })
  await open(page, link)
  await expect(page.getByRole('heading', { name: 'Join Vento Sul' })).toBeVisible()
  await expect(page.getByText('Beatriz Nogueira invited you.')).toBeVisible()
  await expect(page.getByLabel('E-mail', { exact: true })).toHaveValue(link.email)
  await expect(page.getByLabel('E-mail', { exact: true })).not.toBeEditable()
  await expect(page.getByLabel('First name')).toHaveValue('Camille')

  await page.getByLabel('First name').fill('')
  await page.getByLabel(/^Last name/).fill('Roussel')
  await press(page, 'Create account and join')
  await expect(page.getByLabel('First name')).toHaveAccessibleDescription('Fill in this field.')
  await expect(page.getByLabel(/^Last name/)).toHaveValue('Roussel')
  await page.getByLabel('First name').fill('Camille')
  await page.getByLabel(/^Password/).fill(password)
  await press(page, 'Create account and join')

  await expect(page.getByText('You joined Vento Sul.')).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`/o/${organization.slug}`))
  expect(await placesOf(link.email)).toEqual([{ slug: organization.slug, status: 'active' }])

  await open(page, link)
  await expect(page).toHaveURL(`/o/${organization.slug}`)
})

test('somebody with an account signs in, accepts, lands at home, switches, and makes it their default', async ({
  page,
}) => {
  const { owner, home, organization, link } = await anInviteeAtHome()
  await open(page, link)
  await page.getByRole('link', { name: 'Sign in to accept' }).click()
  await signInWith(page, owner.email)
  await press(page, 'Accept and continue')

  await expect(page).toHaveURL(new RegExp(`/o/${home.slug}`))
  await expect(page.getByText('You joined Vento Sul.')).toBeVisible()
  await press(page, 'Make Vento Sul my default')
  await expect(page.getByText('Vento Sul is now your default organization.')).toBeVisible()
  await page.getByRole('link', { name: 'Switch to Vento Sul' }).click()
  await expect(page).toHaveURL(`/o/${organization.slug}`)
  await page.goto('/')
  await expect(page).toHaveURL(`/o/${organization.slug}`)
  expect(await placesOf(owner.email)).toHaveLength(2)
})

test('somebody else who is signed in sees both addresses and switches the account', async ({
  page,
  signIn,
}) => {
  const { owner, organization, link } = await anInviteeAtHome()
  const bob = await anAccount()
  await signIn(bob.accountId)
  await open(page, link)
  await expect(page.getByRole('heading', { name: 'This invitation is for someone else' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(owner.email)
  await expect(page.getByRole('main')).toContainText(bob.email)

  await press(page, 'Switch account')
  await page.getByRole('link', { name: 'Sign in to accept' }).click()
  await signInWith(page, owner.email)
  await press(page, 'Accept and continue')

  await expect(page.getByText('You joined Vento Sul.')).toBeVisible()
  expect((await userOf(organization, owner.email)).accountId).toBe(owner.accountId)
  expect(await placesOf(bob.email)).toEqual([])
})

test('accepting in one tab after another tab became somebody else changes nothing and says so', async ({
  page,
  signIn,
}) => {
  const { owner, organization, link } = await anInviteeAtHome()
  await signIn(owner.accountId)
  await open(page, link)
  const bob = await anAccount()
  await signIn(bob.accountId)

  await press(page, 'Accept and continue')

  await expect(page.getByRole('heading', { name: 'This invitation is for someone else' })).toBeFocused()
  await expect(page.getByRole('main')).toContainText(bob.email)
  expect((await userOf(organization, owner.email)).status).toBe('invited')
})

test('joining in one tab after another tab became the invited person makes no second account', async ({
  page,
  signIn,
}) => {
  const organization = await anOffice()
  const link = await aLink(organization)
  await open(page, link)
  await page.getByLabel('First name').fill('Ana')
  const person = await anAccount({ email: link.email })
  await signIn(person.accountId)

  await press(page, 'Create account and join')
  await press(page, 'Accept and continue')

  await expect(page).toHaveURL(new RegExp(`/o/${organization.slug}`))
  expect((await userOf(organization, link.email)).accountId).toBe(person.accountId)
})

test('a copied link admits only after a mail has confirmed the address', async ({ page }) => {
  const organization = await anOffice()
  const copy = await copyOf(organization, await aLink(organization))
  await open(page, copy)
  await page.getByLabel('First name').fill('Davi')
  await page.getByLabel(/^Password/).fill(password)
  await press(page, 'Create account')
  await expect(page).toHaveURL('/check-email')
  expect((await userOf(organization, copy.email)).status).toBe('invited')
  const accountId = (await accountOf(copy.email))?.id ?? ''
  expect(await mailsTo(accountId)).toEqual(['confirm-email'])

  await page.goto(`/confirm/${await mailedLink(accountId, 'confirm_email')}`)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await press(page, 'Confirm e-mail')
  await press(page, 'Accept and continue')

  await expect(page).toHaveURL(new RegExp(`/o/${organization.slug}`))
  expect(await placesOf(copy.email)).toEqual([{ slug: organization.slug, status: 'active' }])
})

test('whoever joins where no license is left waits, and is told what happens next', async ({ page }) => {
  const organization = await anOrganization({ licenses: 1 })
  await inOrganization(organization.organizationId, (tx) => tx.update(licenses).set({ policy: 'ask' }))
  const link = await aLink(organization, { firstName: 'Davi' })
  await open(page, link)
  await press(page, 'Create account and join')

  await expect(page).toHaveURL(/\/welcome/)
  await expect(page.getByText('You have joined the waiting list of Vento Sul.')).toBeVisible()
  await expect(page.getByText('It has no free license yet; we told its Super admin.')).toBeVisible()
  expect(await placesOf(link.email)).toEqual([{ slug: organization.slug, status: 'waiting' }])
  expect(await mailsOf(organization)).toContain('license-request')
})

test('a department that is deleted meanwhile is left out, and the invitation still works', async ({
  page,
}) => {
  const organization = await anOffice()
  const { organizationId } = organization
  const [kept, gone] = [await aDepartment(organization, 'Oficina'), await aDepartment(organization, 'Frota')]
  const link = await aLink(organization, { firstName: 'Davi', departmentIds: [kept, gone] })
  await inOrganization(organizationId, async (tx) => {
    const its = and(eq(userGroups.organizationId, organizationId), eq(userGroups.groupId, gone))
    await tx.delete(userGroups).where(its)
    await tx.delete(groups).where(eq(groups.id, gone))
  })

  await open(page, link)
  await expect(page.getByRole('main')).toContainText('Oficina')
  await expect(page.getByRole('main')).not.toContainText('Frota')
  await press(page, 'Create account and join')

  await expect(page.getByText('You joined Vento Sul.')).toBeVisible()
  expect(await departmentsOf(organization, link.userId)).toEqual([kept])
})
