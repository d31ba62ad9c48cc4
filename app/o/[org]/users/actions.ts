'use server'

import { action } from '#lib/doors/action.ts'
import { copyInvitationLink } from '#lib/invitations/copy-link.ts'
import { correctAddress as correct } from '#lib/invitations/correct-address.ts'
import { reinviteUser } from '#lib/invitations/reinvite.ts'
import { remindUser } from '#lib/invitations/remind.ts'
import { revokeInvitation } from '#lib/invitations/revoke.ts'
import { correctAddressInput, nothingInput, userInput } from '#lib/invitations/schema.ts'
import { sendSavedInvitations } from '#lib/invitations/send-saved.ts'

export const remind = action('users.invite', userInput, remindUser)
export const reinvite = action('users.invite', userInput, reinviteUser)
export const revoke = action('users.invite', userInput, revokeInvitation)
export const copyLink = action('users.invite', userInput, copyInvitationLink)
export const correctAddress = action('users.invite', correctAddressInput, correct)
export const sendSaved = action('users.invite', nothingInput, sendSavedInvitations)
