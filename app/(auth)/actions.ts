'use server'

import { confirmAnew, confirmByPassword, confirmSignedIn } from '#lib/auth/confirm-email.ts'
import { enterAccount } from '#lib/auth/enter-account.ts'
import { openMagicLink } from '#lib/auth/open-magic-link.ts'
import { requestPasswordReset } from '#lib/auth/request-password-reset.ts'
import { resetPassword } from '#lib/auth/reset-password.ts'
import {
  confirmInput,
  enterInput,
  forgotInput,
  linkInput,
  resetInput,
  signUpInput,
} from '#lib/auth/schema.ts'
import { signUp } from '#lib/auth/sign-up.ts'
import { challenge } from '#lib/doors/challenge.ts'
import { personForm, visitorForm } from '#lib/doors/form.ts'

export const enter = visitorForm(enterInput, enterAccount)
export const enterByLink = visitorForm(linkInput, openMagicLink)
export const found = visitorForm(signUpInput, signUp)
export const mailResetLink = visitorForm(forgotInput, requestPasswordReset)
export const poseProof = challenge('forgot-password')
export const choosePassword = visitorForm(resetInput, resetPassword)
export const confirm = personForm(linkInput, confirmSignedIn)
export const confirmWithPassword = visitorForm(confirmInput, confirmByPassword)
export const startAnew = visitorForm(linkInput, confirmAnew)
