import { MissingPermission } from './access/missing-permission.ts'
import { type Permission, type PermissionLevel, reaches } from './access/permissions.ts'
import type { Locale } from './locales/locales.ts'

/** Whoever is acting inside one organization: a user, or the system itself. */
export type Actor = {
  readonly organizationId: string
  readonly userId: string | null
  readonly accountId: string | null
  readonly name: string
  readonly isSuperAdmin: boolean
  readonly permissions: ReadonlyMap<Permission, PermissionLevel>
}

/** Somebody signed in, of no organization yet. */
export type Person = {
  readonly accountId: string
  readonly sessionId: string
  readonly email: string
  readonly firstName: string
  readonly lastName: string
  readonly language: string
  readonly isConfirmed: boolean
}

/** A stranger: where they come from is all that is known. */
export type Visitor = { readonly addressBlock: string; readonly locale: Locale; readonly userAgent: string }

declare const allowed: unique symbol

/** An actor whose permission has been checked. Only `allow` makes one, so a verb that asks for it cannot be reached unchecked. */
export type Allowed<P extends Permission> = Actor & { readonly [allowed]: Record<P, true> }

/** Whether an actor holds a permission at all, or at a level. */
export const may = (actor: Actor, permission: Permission, level: PermissionLevel = 'own') =>
  reaches(actor.permissions.get(permission), level)

/** Checks a permission and says so in the type. Refuses with `forbidden`, naming the permission. */
export function allow<P extends Permission>(actor: Actor, permission: P): Allowed<P> {
  if (!may(actor, permission)) throw new MissingPermission(permission)

  return actor as Allowed<P>
}

/** The system as an actor, named after the job it does. It holds everything inside the one organization. */
export const system = (
  organizationId: string,
  job: string,
  held: ReadonlyMap<Permission, PermissionLevel>,
): Actor => ({
  organizationId,
  userId: null,
  accountId: null,
  name: job,
  isSuperAdmin: false,
  permissions: held,
})
