'use client'

import { Button, type ButtonLook } from '#components/ui/button.tsx'
import { type InvitationAction, type Invitee, useInvitationActions } from './invitation-actions.tsx'

type InvitationButtonProps = { action: InvitationAction; user: Invitee; look?: ButtonLook }

/** One thing to do with somebody's invitation, as a button. */
export function InvitationButton({ action, user, look }: InvitationButtonProps) {
  const scope = useInvitationActions()

  return (
    <Button look={look} onClick={() => scope?.start({ action, user })}>
      {scope?.labels[action]}
    </Button>
  )
}
