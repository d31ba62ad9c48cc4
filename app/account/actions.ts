'use server'

import { chooseDefault } from '#lib/auth/choose-default.ts'
import { chooseLanguage as rememberLanguage } from '#lib/auth/choose-language.ts'
import { resendConfirmation } from '#lib/auth/resend-confirmation.ts'
import { languageInput, nothing, placeInput } from '#lib/auth/schema.ts'
import { signOut as endSession } from '#lib/auth/sign-out.ts'
import { personForm } from '#lib/doors/form.ts'
import { press } from '#lib/doors/press.ts'

export const signOut = press(nothing, endSession)
export const chooseLanguage = press(languageInput, rememberLanguage)
export const resend = personForm(nothing, resendConfirmation)
export const makeDefault = personForm(placeInput, chooseDefault)
