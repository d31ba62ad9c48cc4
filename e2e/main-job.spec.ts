import { execFileSync } from 'node:child_process'
import type { Browser, Page } from '@playwright/test'
import { startDeployment } from './deployment.ts'
import { expect, test } from './fixtures.ts'

const password = 'quiet harbor lantern 42'
const team = [
  { email: 'helena.prado@ventosul.test', first: 'Helena', profile: 'Admin' },
  { email: 'davi.monteiro@ventosul.test', first: 'Davi', profile: 'Technician' },
  { email: 'camille.roussel@partner.example', first: 'Camille', profile: 'Viewer' },
  { email: 'tomas.figueiredo@ventosul.test', first: 'Tomás', profile: 'Operator' },
]

test('from nothing: set up, invite four people, confirm, send, four join, the list shows them active', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const deployment = await startDeployment(1)
  const url = deployment.urls[0] ?? ''
  const mailbox = await openMailbox(browser, url, deployment.operatorKey)

  await test.step('set up', async () => {
    await page.goto(deployment.setupLink ?? '')
    await page.getByLabel('First name').fill('Beatriz')
    await page.getByLabel('Last name').fill('Nogueira')
    await page.getByLabel('E-mail').fill('beatriz.nogueira@ventosul.test')
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByLabel('Organization name').fill('Vento Sul')
    await page.getByRole('button', { name: 'Create organization' }).click()
    await expect(page).toHaveURL(`${url}/o/vento-sul`)
    execFileSync(process.execPath, ['dist/operator.mjs', 'set-licenses', 'vento-sul', '5'], {
      env: deployment.env,
    })
  })

  await test.step('invite four people at once; nothing leaves yet', async () => {
    await page.getByRole('banner').getByRole('link', { name: 'Invite users' }).click()
    const dialog = page.getByRole('dialog', { name: 'Invite users' })
    await dialog.getByLabel('E-mail addresses').fill(team.map(({ email }) => email).join('; '))
    await dialog.getByLabel('E-mail addresses').press('Control+Enter')
    for (const { email, profile } of team) {
      await dialog.getByRole('combobox', { name: `Profile for ${email}` }).click()
      await page.getByRole('option', { name: profile, exact: true }).click()
    }
    await dialog.getByRole('button', { name: `Departments for ${team[1]?.email}` }).click()
    await page.getByRole('checkbox', { name: 'General' }).check()
    await page.getByRole('button', { name: 'Done' }).click()
    await dialog.getByRole('button', { name: 'Save 4 invitations' }).click()
    await expect(dialog.getByText('Saved, not sent.').first()).toBeVisible()
    await dialog
      .getByRole('button', { name: 'Done' })
      .or(dialog.getByRole('link', { name: 'Done' }))
      .click()
  })

  await test.step('confirm the e-mail, then send all four with one click', async () => {
    await page.goto(await linkIn(mailbox, url, 'beatriz.nogueira@ventosul.test', '/confirm/'))
    await page.getByRole('button', { name: 'Confirm e-mail' }).click()
    await page.getByRole('button', { name: 'Send all 4' }).click()
    await expect(page.getByText(/4 invitations/).first()).toBeVisible()
  })

  for (const { email, first } of team) {
    await test.step(`${first} joins`, async () => {
      const context = await browser.newContext()
      const theirs = await context.newPage()
      await theirs.goto(await linkIn(mailbox, url, email, '/invitation/'))
      await theirs.getByLabel('First name').fill(first)
      await theirs.getByLabel(/^Password/).fill(`${password} ${first}`)
      await theirs.getByRole('button', { name: 'Create account and join' }).click()
      await expect(theirs).toHaveURL(/\/o\/vento-sul/)
      await context.close()
    })
  }

  await test.step('the list shows them active, each with their profile', async () => {
    await page.goto(`${url}/o/vento-sul/users`)
    await expect(page.getByRole('row')).toHaveCount(6)
    for (const { email, profile } of team) {
      const row = page.getByRole('row').filter({ hasText: email })
      await expect(row).toContainText('Active')
      await expect(row).toContainText(profile)
    }
    await expect(page.getByRole('row').filter({ hasText: team[1]?.email ?? '' })).toContainText('All')
  })

  await page.close()
  await deployment.stop()
})

async function openMailbox(browser: Browser, url: string, key: string) {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${url}/dev/mailbox`)
  await page.getByLabel('Operator key').fill(key)
  await page.getByRole('button', { name: 'Open the mailbox' }).click()
  await expect(page.getByText('Nothing is sent')).toBeVisible()

  return page
}

/** The link in the newest mail to an address, once the worker has made it. */
async function linkIn(mailbox: Page, url: string, to: string, path: string) {
  await expect(async () => {
    await mailbox.goto(`${url}/dev/mailbox`)
    await mailbox.getByRole('row').filter({ hasText: to }).first().getByRole('link').click({ timeout: 1000 })
    await expect(mailbox.getByText(path).first()).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 30_000 })
  const said = await mailbox.getByRole('main').textContent()
  const link = said?.match(new RegExp(`${url}${path}[\\w-]+`))?.[0]
  if (!link) throw new Error(`no link in the mail to ${to}`)

  return link
}
