'use server'

import { action } from '#lib/doors/action.ts'
import { checkAddresses } from '#lib/invitations/check-addresses.ts'
import { copyInvitationLink } from '#lib/invitations/copy-link.ts'
import { inviteUsers } from '#lib/invitations/invite.ts'
import { checkInput, inviteInput, userInput } from '#lib/invitations/schema.ts'

export const check = action('users.invite', checkInput, checkAddresses)
export const invite = action('users.invite', inviteInput, inviteUsers)
export const copyLink = action('users.invite', userInput, copyInvitationLink)
