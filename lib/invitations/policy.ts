import type { InvitationState, Status } from '#db/schema/index.ts'

/** Re-inviting is for whoever has never joined. A deactivated person is activated first. */
export const canReinvite = (user: { status: Status; isConfirmed: boolean }) =>
  (user.status === 'not_invited' || user.status === 'invited') && !user.isConfirmed

/** A reminder repeats a link that still works. */
export const canRemind = (user: { status: Status; isExpired: boolean }) =>
  user.status === 'invited' && !user.isExpired

/** The link of an invitation that was sent and has not run out can be handed over. */
export const canCopyLink = (user: { hasOpenInvitation: boolean; isSaved: boolean; isExpired: boolean }) =>
  user.hasOpenInvitation && !user.isSaved && !user.isExpired

/** Only what is open can be taken back. */
export const canRevoke = (user: { status: Status; hasOpenInvitation: boolean }) =>
  user.hasOpenInvitation && (user.status === 'invited' || user.status === 'not_invited')

/** What a link stands for at this moment, or why it does not. */
export function stateOfLink(invitation: {
  state: InvitationState
  isSent: boolean
  isExpired: boolean
  user: { status: Status }
  isFromConfirmed: boolean
}) {
  if (invitation.state === 'accepted') return 'used'
  if (invitation.state !== 'open' || !invitation.isSent || !invitation.isFromConfirmed) return 'dead'
  if (invitation.user.status !== 'invited') return 'dead'

  return invitation.isExpired ? 'expired' : 'live'
}

type Reader = { email: string; isConfirmed: boolean }

/** Who opened a live link: somebody new, somebody with an account to sign in to, the invited person, or another one. */
export function readerOf(
  person: Reader | null,
  invitation: { email: string; isCopy: boolean; hasAccount: boolean },
) {
  if (!person) return invitation.hasAccount ? 'known' : 'newcomer'
  if (person.email !== invitation.email) return 'other'

  return invitation.isCopy && !person.isConfirmed ? 'unconfirmed' : 'invitee'
}
