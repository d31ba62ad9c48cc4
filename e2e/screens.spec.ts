import type { Page } from '@playwright/test'
import { locales } from '#lib/locales/locales.ts'
import { messages } from '#messages/index.ts'
import { address, expect, test } from './fixtures.ts'
import { screens } from './screens.ts'

// Recording takes as long as the rest, and what axe says names the element.
test.use({ trace: 'off' })

const widths = [1280, 375, 320]

for (const [nth, [name, make]] of Object.entries(screens).entries()) {
  test(`${name}: axe finds nothing in light and dark, and nothing scrolls sideways, in turn in each language`, async ({
    page,
    context,
    signIn,
    axe,
  }) => {
    const { path, reader, status = 200, act } = await make()
    if (reader) await signIn(reader)

    for (const [turn, width] of widths.entries()) {
      const locale = locales[(nth + turn) % locales.length] ?? 'en'
      await context.addCookies([{ name: 'muster.language', value: locale, url: address() }])
      await page.setViewportSize({ width, height: 900 })
      const answer = await page.goto(path)
      expect(answer?.status()).toBe(status)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale)
      await act?.(page, messages[locale])

      expect(await scrollsSideways(page)).toBe(false)
      if (width !== 320) {
        await axe()
        await page.setViewportSize({ width: 320, height: 900 })
        expect(await scrollsSideways(page)).toBe(false)
      }
    }
  })
}

const scrollsSideways = (page: Page) =>
  page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) > window.innerWidth)
