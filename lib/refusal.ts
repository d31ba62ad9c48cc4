/** Every reason the product says no for, with the HTTP status it stands for. Words: `messages/<locale>/refusals.json`. */
export const refusals = {
  invalid: 400,
  proof_failed: 400,
  signed_out: 401,
  wrong_password: 401,
  forbidden: 403,
  forbidden_origin: 403,
  access_ended: 403,
  sign_up_closed: 403,
  exceeds_yours: 403,
  own_access: 403,
  super_admin_stays: 403,
  not_found: 404,
  link_dead: 404,
  invitation_dead: 404,
  invitation_expired: 410,
  wrong_account: 409,
  already_user: 409,
  already_invited: 409,
  deactivated: 409,
  activate_first: 409,
  not_pending: 409,
  not_invited: 409,
  address_taken: 409,
  sign_in_first: 409,
  confirm_first: 409,
  organization_unconfirmed: 409,
  slug_taken: 409,
  stale: 409,
  profile_gone: 409,
  department_gone: 409,
  role_gone: 409,
  no_license: 409,
  licenses_assigned: 409,
  too_many_rows: 413,
  too_soon: 429,
  too_many: 429,
  unavailable: 503,
} as const

export type RefusalCode = keyof typeof refusals

/** The only expected error: a reason, the field it belongs to, and when it makes sense to try again. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly field: string | undefined
  readonly details: Readonly<Record<string, string | number>>

  constructor(code: RefusalCode, field?: string, details: Record<string, string | number> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.field = field
    this.details = details
  }

  get status() {
    return refusals[this.code]
  }
}
