import { Refusal } from '#lib/refusal.ts'
import type { Permission } from './permissions.ts'

/** The refusal that names the one permission that is missing. */
export class MissingPermission extends Refusal {
  readonly permission: Permission

  constructor(permission: Permission) {
    super('forbidden', undefined, { permission })
    this.permission = permission
  }
}
