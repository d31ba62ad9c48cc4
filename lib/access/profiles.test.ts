import { expect, it } from 'vitest'
import { covers, permissionKeys, reaches } from './permissions.ts'
import { builtInProfiles, everyPermission, withheldFromAdmin } from './profiles.ts'

it('lets Admin do everything but billing, deleting users and handing over the organization', () => {
  const admin = new Set(Object.keys(builtInProfiles.admin))

  expect(permissionKeys.filter((key) => !admin.has(key))).toEqual([
    'billing.manage',
    'users.delete',
    'organization.transfer',
  ])
  expect(withheldFromAdmin).toHaveLength(3)
})

it('lets nobody but Admin manage users', () => {
  const others = Object.entries(builtInProfiles).filter(([key]) => key !== 'admin')

  for (const [, held] of others)
    expect(Object.keys(held).filter((key) => key.startsWith('users.'))).toEqual([])
})

it('orders levels: own, limited, full', () => {
  expect(reaches('own', 'limited')).toBe(false)
  expect(reaches('full', 'own')).toBe(true)
  expect(reaches(undefined, 'own')).toBe(false)
})

it('lets nobody grant more than they hold', () => {
  expect(covers(everyPermission, new Map([['users.delete', 'full']]))).toBe(true)
  expect(covers(new Map([['reports.read', 'own']]), new Map([['reports.read', 'limited']]))).toBe(false)
})
