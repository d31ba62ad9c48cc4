import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { memberships, organizations } from '#db/schema/index.ts'
import { mailedLink, mailsTo } from '#lib/testing/account-links.ts'
import { accountOf } from '#lib/testing/answering.ts'
import { anAccount } from '#lib/testing/factories.ts'
import { asAccount } from '#lib/transaction.ts'
import { expect, test } from './fixtures.ts'

const password = 'quiet harbor lantern 42'

const someone = () => {
  const id = randomUUID().slice(0, 8)

  return { email: `founder-${id}@people.test`, organization: `Serra Azul ${id}`, slug: `serra-azul-${id}` }
}

async function fill(page: Page, { email, organization }: { email: string; organization: string }) {
  await page.getByLabel('First name').fill('Iara')
  await page.getByLabel('Last name').fill('Duarte')
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByLabel('Organization name').fill(organization)
}

const create = (page: Page) => page.getByRole('button', { name: 'Create organization' }).click()

const organizationOf = (accountId: string) =>
  asAccount(accountId, async (tx) => {
    const [row] = await tx
      .select({
        name: organizations.name,
        language: organizations.language,
        country: organizations.country,
        timeZone: organizations.timeZone,
      })
      .from(memberships)
      .innerJoin(organizations, eq(organizations.id, memberships.organizationId))
      .where(eq(memberships.accountId, accountId))

    return row
  })

test('whoever signs up confirms their e-mail with the password and is in their organization', async ({
  page,
}) => {
  const { email, organization, slug } = someone()
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Create an organization' }).click()
  await fill(page, { email, organization })
  await create(page)
  await expect(page).toHaveURL('/check-email')
  await expect(page.getByRole('heading', { name: 'Check your e-mail' })).toBeVisible()
  expect(await page.context().cookies()).toEqual([])
  const accountId = (await accountOf(email))?.id ?? ''
  expect(await organizationOf(accountId)).toEqual({
    name: organization,
    language: 'en',
    country: 'US',
    timeZone: 'America/Recife',
  })

  await page.goto(`/confirm/${await mailedLink(accountId, 'confirm_email')}`)
  await page.getByLabel('Password', { exact: true }).fill('not the password at all')
  await page.getByRole('button', { name: 'Confirm e-mail' }).click()
  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(
    /This password is not right/,
  )
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Confirm e-mail' }).click()

  await expect(page).toHaveURL(new RegExp(`/o/${slug}(\\?|$)`))
  await expect(page.getByRole('button', { name: `Organization: ${organization}` })).toBeVisible()
  await expect(page.getByText('Confirm your e-mail to send invitations.')).toHaveCount(0)
})

test('an address that has an account sees the same page and gets a mail that says so', async ({ page }) => {
  const known = await anAccount()
  await page.goto('/sign-up')
  await fill(page, { email: known.email, organization: someone().organization })
  await create(page)

  await expect(page).toHaveURL('/check-email')
  expect(await mailsTo(known.accountId)).toEqual(['account-exists'])
  expect(await organizationOf(known.accountId)).toBeUndefined()
})

test('what is wrong stands at its field, what was typed stays, and nothing is made', async ({ page }) => {
  const { organization } = someone()
  await page.goto('/sign-up')
  await fill(page, { email: 'iara@serra', organization })
  await page.getByLabel('First name').fill('')
  await page.getByLabel('Password', { exact: true }).fill('short')
  await create(page)

  const summary = page.getByRole('alert').filter({ hasText: '3 fields need a look' })
  await expect(summary).toBeFocused()
  await expect(page.getByLabel('First name')).toHaveAccessibleDescription(/Fill in this field/)
  await expect(page.getByLabel('E-mail', { exact: true })).toHaveAccessibleDescription(
    /This is not an e-mail address/,
  )
  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(
    /Use at least 15 characters/,
  )
  await expect(page.getByLabel('Last name')).toHaveValue('Duarte')
  await expect(page.getByLabel('E-mail', { exact: true })).toHaveValue('iara@serra')
  await expect(page.getByLabel('Organization name')).toHaveValue(organization)
  await expect(page.getByLabel('Last name')).not.toHaveAttribute('aria-invalid', 'true')

  await summary.getByRole('link', { name: /^E-mail/ }).click()
  await expect(page.getByLabel('E-mail', { exact: true })).toBeFocused()
  expect(await accountOf('iara@serra')).toBeUndefined()
})

test('a password made of one’s own name is refused at its field', async ({ page }) => {
  const { email, organization } = someone()
  await page.goto('/sign-up')
  await fill(page, { email, organization })
  await page.getByLabel('Password', { exact: true }).fill('iara duarte iara')
  await create(page)

  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused()
  expect(await accountOf(email)).toBeUndefined()
})

test('language, country and time zone are found out and can be changed, also after a mistake', async ({
  page,
}) => {
  const { email, organization } = someone()
  await page.goto('/sign-up')
  await fill(page, { email: 'not an address', organization })
  await page.getByText('English, United States').click()
  await expect(page.getByLabel('Time zone')).toHaveValue('America/Recife')
  await page.getByRole('main').getByLabel('Language').selectOption('fr')
  await page.getByLabel('Country').selectOption('BE')
  await page.getByLabel('Time zone').selectOption('Europe/Brussels')
  await create(page)
  await expect(page.getByLabel('E-mail', { exact: true })).toHaveAttribute('aria-invalid', 'true')

  await expect(page.getByText('Français, Belgium')).toBeVisible()
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await create(page)
  await expect(page).toHaveURL('/check-email')

  expect(await organizationOf((await accountOf(email))?.id ?? '')).toEqual({
    name: organization,
    language: 'fr',
    country: 'BE',
    timeZone: 'Europe/Brussels',
  })
})

test.describe('in a Brazilian browser', () => {
  test.use({ locale: 'pt-BR', timezoneId: 'America/Manaus' })

  test('sign-up speaks Portuguese, says Brazil, and changes its language on the spot', async ({ page }) => {
    await page.goto('/sign-up')
    await expect(page.getByText('Português (Brasil), Brasil')).toBeVisible()

    await page.getByRole('contentinfo').getByRole('combobox').selectOption('fr')

    await expect(page.getByText('Français, Brésil')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Créer l’organisation' })).toBeVisible()
  })
})
