'use server'

import { visitorForm } from '#lib/doors/form.ts'
import { enterAsOperator, operatorInput } from '#lib/doors/operator.ts'

export const openMailbox = visitorForm(operatorInput, enterAsOperator)
