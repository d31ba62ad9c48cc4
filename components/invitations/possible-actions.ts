import { canCopyLink, canReinvite, canRemind, canRevoke } from '#lib/invitations/policy.ts'
import type { InvitationAction } from './invitation-actions.tsx'

type Pending = Parameters<typeof canReinvite>[0] &
  Parameters<typeof canRemind>[0] &
  Parameters<typeof canCopyLink>[0]

/** What may be done with somebody's invitation as things stand, by the rules that the doors go by. */
export function possibleActions(user: Pending): InvitationAction[] {
  const possible: [InvitationAction, boolean][] = [
    ['remind', canRemind(user) && user.hasOpenInvitation],
    ['reinvite', canReinvite(user)],
    ['copy', canCopyLink(user)],
    ['correct', canReinvite(user)],
    ['revoke', canRevoke(user)],
  ]

  return possible.flatMap(([action, can]) => (can ? [action] : []))
}
