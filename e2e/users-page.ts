import type { Page } from '@playwright/test'

/** The parts of the users list, by what they are called. */
export const list = (page: Page) => ({
  /** A view by its name and count: `Invited 3`. */
  tab: (name: string) =>
    page
      .getByRole('navigation', { name: /^(User|Invitation) views$/ })
      .getByRole('link', { name, exact: true }),
  people: page.getByRole('row').filter({ has: page.getByRole('rowheader') }),
  search: page.getByRole('searchbox', { name: 'Search name or e-mail' }),
  pager: page.getByRole('navigation', { name: /pages$/ }),
})

/** Opens the menu of somebody's row and chooses from it. */
export async function choose(page: Page, who: string, action: string) {
  await page.getByRole('button', { name: `Actions for ${who}` }).click()
  await page.getByRole('menuitem', { name: action }).click()
}
