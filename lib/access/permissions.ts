/**
 * Every permission there is: its area and the levels it can be held at, lowest first. `full` alone means yes or no.
 * Words: `messages/<locale>/permissions.json`. The order is the order of the profile matrix.
 */
export const permissions = {
  'billing.manage': { area: 'billing', levels: ['full'] },
  'licenses.read': { area: 'licenses', levels: ['full'] },
  'users.read': { area: 'users', levels: ['full'] },
  'users.invite': { area: 'users', levels: ['full'] },
  'users.update': { area: 'users', levels: ['full'] },
  'users.assignProfile': { area: 'users', levels: ['full'] },
  'users.assignRole': { area: 'users', levels: ['full'] },
  'users.assignDepartments': { area: 'users', levels: ['full'] },
  'users.deactivate': { area: 'users', levels: ['full'] },
  'users.delete': { area: 'users', levels: ['full'] },
  'imports.run': { area: 'users', levels: ['full'] },
  'profiles.manage': { area: 'access', levels: ['full'] },
  'roles.manage': { area: 'access', levels: ['full'] },
  'departments.manage': { area: 'access', levels: ['full'] },
  'groups.manage': { area: 'access', levels: ['full'] },
  'organization.manage': { area: 'organization', levels: ['full'] },
  'organization.transfer': { area: 'organization', levels: ['full'] },
  'events.read': { area: 'organization', levels: ['full'] },
  'preferences.manage': { area: 'preferences', levels: ['limited', 'full'] },
  'branding.manage': { area: 'branding', levels: ['full'] },
  'emailTemplates.manage': { area: 'emailTemplates', levels: ['full'] },
  'integrations.manage': { area: 'integrations', levels: ['full'] },
  'apiKeys.manage': { area: 'integrations', levels: ['full'] },
  'fileManager.use': { area: 'fileManager', levels: ['own', 'full'] },
  'sessionRecordings.manage': { area: 'sessionRecordings', levels: ['full'] },
  'messages.send': { area: 'applications', levels: ['full'] },
  'serviceRequests.handle': { area: 'applications', levels: ['own', 'full'] },
  'configuration.manage': { area: 'applications', levels: ['full'] },
  'reports.read': { area: 'reports', levels: ['own', 'limited', 'full'] },
  'records.read': { area: 'records', levels: ['own', 'full'] },
} as const satisfies Record<string, { area: string; levels: readonly ('own' | 'limited' | 'full')[] }>

export type Permission = keyof typeof permissions
export type PermissionLevel = 'own' | 'limited' | 'full'

export const permissionKeys = Object.keys(permissions) as Permission[]

const order = { own: 1, limited: 2, full: 3 } as const

/** Whether a level that is held reaches one that is asked for. */
export const reaches = (held: PermissionLevel | undefined, asked: PermissionLevel) =>
  held !== undefined && order[held] >= order[asked]

/** Whether somebody who holds `mine` may hand out `theirs`: nobody grants what they do not hold. */
export const covers = (
  mine: ReadonlyMap<Permission, PermissionLevel>,
  theirs: ReadonlyMap<Permission, PermissionLevel>,
) => [...theirs].every(([permission, level]) => reaches(mine.get(permission), level))
