'use client'

import { useActionState } from 'react'
import { FormProblems } from '#components/form/form-problems.tsx'
import { useAnswer } from '#components/form/use-answer.ts'
import { Field } from '#components/ui/field.tsx'
import { PasswordInput } from '#components/ui/password-input.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { openMailbox } from './actions.ts'

/** Asks for the key that is printed at start. */
export function KeyForm({ label, hint, submit }: { label: string; hint: string; submit: string }) {
  const [state, send] = useActionState(openMailbox, null)
  const answer = useAnswer(state)

  return (
    <form action={send} noValidate className="grid gap-4">
      <FormProblems answer={answer} />
      <Field id="password" label={label} hint={hint} error={answer.error('password')}>
        {(wires) => <PasswordInput {...wires} name="password" size="lg" autoComplete="off" required />}
      </Field>
      <SubmitButton size="lg" block>
        {submit}
      </SubmitButton>
    </form>
  )
}
