'use server'

import { setUpInput } from '#lib/auth/schema.ts'
import { setUp } from '#lib/auth/set-up.ts'
import { visitorForm } from '#lib/doors/form.ts'

export const foundFirst = visitorForm(setUpInput, setUp)
