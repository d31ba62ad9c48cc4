/** Everything that is written down, as `noun.past`. Words: `messages/<locale>/events.json`. */
export const eventActions = [
  'organization.created',
  'organization.confirmed',
  'organization.default_chosen',
  'user.added',
  'user.invited',
  'user.reinvited',
  'user.reminded',
  'user.address_corrected',
  'user.joined',
  'user.waits',
  'user.activated',
  'invitation.saved',
  'invitation.sent',
  'invitation.copied',
  'invitation.revoked',
  'invitation.declined',
  'invitation.requested_again',
  'invitation.refused_to_other_account',
  'license.requested',
  'license.bought',
  'license.reduced',
] as const

export type EventAction = (typeof eventActions)[number]
