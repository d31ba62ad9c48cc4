import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from '../e2e/browser.ts'
import { startDeployment } from '../e2e/deployment.ts'

/** Takes the pictures of the README, of the built product with the demo in it: `npm run build && npm run screenshots`. */
const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'docs', 'images')
const pictures = [
  ['users', '/o/vento-sul/users?view=all', 'light'],
  ['users-dark', '/o/vento-sul/users?view=all', 'dark'],
  ['invite', '/o/vento-sul/users/invite', 'light'],
]

const deployment = await startDeployment(1)
const url = deployment.urls[0]
const [, email, password] = execFileSync(process.execPath, ['dist/demo.mjs'], {
  env: deployment.env,
  encoding: 'utf8',
})
  .split('\n')[0]
  .split('\t')
const browser = await chromium.launch((await findBrowser()).launchOptions)
const context = await browser.newContext({ viewport: { width: 1280, height: 860 } })
const page = await context.newPage()

await page.goto(`${url}/sign-in`)
await page.getByLabel('E-mail').fill(email)
await page.getByLabel('Password', { exact: true }).fill(password)
await page.getByRole('button', { name: 'Sign in', exact: true }).click()
await page.waitForURL(/\/o\//)

mkdirSync(folder, { recursive: true })
for (const [name, path, theme] of pictures) {
  await context.addCookies([{ name: 'muster.theme', value: theme, url }])
  await page.goto(`${url}${path}`, { waitUntil: 'networkidle' })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

await browser.close()
await deployment.stop()
