import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { aSession } from '#lib/testing/factories.ts'

type Fixtures = {
  /** Signs an account in, in this browser, without a form. */
  signIn: (accountId: string, context?: BrowserContext) => Promise<void>
  /** Finds nothing to complain about, in light and in dark. */
  axe: (page?: Page) => Promise<void>
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export const test = base.extend<Fixtures>({
  signIn: async ({ context }, use) => {
    await use(async (accountId, into = context) => {
      await into.addCookies([
        {
          name: 'muster.session',
          value: await aSession(accountId),
          url: address(),
          httpOnly: true,
          sameSite: 'Lax',
        },
      ])
    })
  },
  axe: async ({ page }, use) => {
    await use(async (on = page) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await on.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        const builder = new AxeBuilder({ page: on }).setLegacyMode(true).exclude('iframe')
        // What floats lies outside every landmark, in a portal; and only colors differ in the dark.
        const { violations } = await (colorScheme === 'light'
          ? builder.withTags(standards).disableRules(['region'])
          : builder.withRules(['color-contrast', 'link-in-text-block'])
        ).analyze()
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
        ).toEqual([])
      }
    })
  },
  page: async ({ page }, use) => {
    const problems: string[] = []
    page.on('pageerror', (problem) => problems.push(problem.message))
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of (4\d\d|503)/.test(message.text()))
        problems.push(message.text())
    })
    await use(page)
    expect(problems).toEqual([])
  },
})

export { expect }

/** Where the product under test is reached. */
export const address = () => process.env.APP_URL ?? 'http://localhost:3000'
