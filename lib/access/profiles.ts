import { type Permission, type PermissionLevel, permissionKeys, permissions } from './permissions.ts'

type Held = Partial<Record<Permission, PermissionLevel>>

/** What Admin does not hold: billing, deleting users, handing over the organization. Nothing else. */
export const withheldFromAdmin: readonly Permission[] = [
  'billing.manage',
  'users.delete',
  'organization.transfer',
]

const everythingBut = (withheld: readonly Permission[]): Held =>
  Object.fromEntries(permissionKeys.filter((key) => !withheld.includes(key)).map((key) => [key, 'full']))

/** The built-in profiles as every organization gets them. The first of the matrix sources: Assist, CRM, Zenvia. */
export const builtInProfiles = {
  admin: everythingBut(withheldFromAdmin),
  technician: {
    'preferences.manage': 'limited',
    'fileManager.use': 'own',
    'reports.read': 'own',
    'records.read': 'own',
  },
  standard: {
    'preferences.manage': 'limited',
    'records.read': 'own',
    'reports.read': 'own',
    'messages.send': 'full',
  },
  agent: {
    'preferences.manage': 'limited',
    'serviceRequests.handle': 'own',
    'messages.send': 'full',
    'records.read': 'own',
  },
  operator: {
    'preferences.manage': 'limited',
    'messages.send': 'full',
    'reports.read': 'full',
    'records.read': 'own',
  },
  viewer: { 'preferences.manage': 'limited', 'reports.read': 'limited' },
} as const satisfies Record<string, Held>

export type BuiltInProfile = keyof typeof builtInProfiles

export const builtInProfileKeys = Object.keys(builtInProfiles) as BuiltInProfile[]

/** The built-in profile a key stands for; a profile of the organization's own has none. */
export const builtIn = (key: string | null): BuiltInProfile | null =>
  builtInProfileKeys.find((known) => known === key) ?? null

/** The profile that invitations start with. */
export const DEFAULT_PROFILE: BuiltInProfile = 'technician'

/** What the super admin holds: everything, at the highest level. */
export const everyPermission: ReadonlyMap<Permission, PermissionLevel> = new Map(
  permissionKeys.map((key) => [key, permissions[key].levels.at(-1) ?? 'full']),
)

/** The permissions of a built-in profile as rows. */
export const rowsOf = (profile: BuiltInProfile) =>
  Object.entries(builtInProfiles[profile]).map(([permission, level]) => ({ permission, level }))
