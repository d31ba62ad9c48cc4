import { globSync } from 'node:fs'
import type { APIRequestContext } from '@playwright/test'
import { builtInProfileKeys } from '#lib/access/profiles.ts'
import { type AnOrganization, anOrganization, aSession, aUser } from '#lib/testing/factories.ts'
import { address, expect, test } from './fixtures.ts'

const nobodyElse = { admin: 403, technician: 403, standard: 403, agent: 403, operator: 403, viewer: 403 }
const manages = { ...nobodyElse, admin: 200 }
const everybody = { admin: 200, technician: 200, standard: 200, agent: 200, operator: 200, viewer: 200 }

/** Every page of an organization, and what each built-in profile gets. The super admin gets 200 everywhere. */
const pages: Record<string, Record<(typeof builtInProfileKeys)[number], number>> = {
  '/o/[org]': everybody,
  '/o/[org]/users': manages,
  '/o/[org]/users/invite': manages,
  '/o/[org]/users/new': manages,
  '/o/[org]/users/[userId]': manages,
  '/o/[org]/invitations': manages,
}

const routes = globSync('app/o/**/page.tsx')
  .map(
    (file) =>
      `/${file
        .replace(/^app\//, '')
        .replace(/\/page\.tsx$/, '')
        .replace(/\/\([\w-]+\)/g, '')}`,
  )
  .filter((route) => !route.includes('@') && !route.includes('(.'))

test('names every page of an organization', () => {
  expect([...new Set(routes)].sort()).toEqual(Object.keys(pages).sort())
})

for (const [route, expected] of Object.entries(pages)) {
  test(`${route} opens for those it is for, and for nobody else`, async ({ request }) => {
    const organization = await anOrganization({ licenses: 10 })
    const users = await Promise.all(builtInProfileKeys.map((profile) => aUser(organization, { profile })))
    const path = fill(route, organization, users[0]?.id ?? '')

    const got: Record<string, number> = {}
    for (const [index, profile] of builtInProfileKeys.entries()) {
      got[profile] = await statusFor(request, path, users[index]?.account?.accountId)
    }

    expect(got).toEqual(expected)
    expect(await statusFor(request, path, organization.superAdmin.accountId)).toBe(200)
  })

  test(`${route} does not exist for another organization, and leads a stranger to sign-in`, async ({
    request,
  }) => {
    const [mine, theirs] = [await anOrganization(), await anOrganization()]
    const user = await aUser(theirs)
    const path = fill(route, theirs, user.id)

    expect(await statusFor(request, path, mine.superAdmin.accountId)).toBe(404)
    expect(await statusFor(request, path, undefined)).toBe(307)
  })
}

test('a page of somebody else’s user in my own organization does not exist', async ({ request }) => {
  const [mine, theirs] = [await anOrganization(), await anOrganization()]
  const user = await aUser(theirs)

  expect(await statusFor(request, `/o/${mine.slug}/users/${user.id}`, mine.superAdmin.accountId)).toBe(404)
})

test('a deactivated user is told that their access has ended', async ({ request }) => {
  const organization = await anOrganization()
  const user = await aUser(organization, { status: 'deactivated', profile: 'admin' })

  expect(await statusFor(request, `/o/${organization.slug}`, user.account?.accountId)).toBe(403)
})

test('a header that claims to have passed the proxy opens nothing', async ({ request }) => {
  const organization = await anOrganization()

  for (const value of ['middleware', 'proxy', 'src/middleware', Array(5).fill('middleware').join(':')]) {
    const answer = await request.get(`${address()}/o/${organization.slug}/users`, {
      headers: { 'x-middleware-subrequest': value, 'x-muster-path': '/sign-in' },
      maxRedirects: 0,
    })
    expect(answer.status()).toBe(307)
  }
})

const fill = (route: string, organization: AnOrganization, userId: string) =>
  route.replace('[org]', organization.slug).replace('[userId]', userId)

async function statusFor(request: APIRequestContext, path: string, accountId: string | undefined) {
  const cookie = accountId ? { cookie: `muster.session=${await aSession(accountId)}` } : undefined
  const answer = await request.get(`${address()}${path}`, {
    maxRedirects: 0,
    ...(cookie && { headers: cookie }),
  })

  return answer.status()
}
