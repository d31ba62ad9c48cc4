'use client'

import { type ReactNode, useActionState } from 'react'
import { FormProblems } from '#components/form/form-problems.tsx'
import { useAnswer } from '#components/form/use-answer.ts'
import type { ButtonLook } from '#components/ui/button.tsx'
import { Note } from '#components/ui/note.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { FormState } from '#lib/doors/result.ts'
import { useTruth } from './use-truth.ts'

type AnswerFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  token: string
  look?: ButtonLook
  /** What is said in place of the button once it was pressed, where the answer leads to no other page. */
  done?: ReactNode
  children: ReactNode
}

/** One button that answers an invitation: opening its page never does. */
export function AnswerForm({ action, token, look = 'solid', done, children }: AnswerFormProps) {
  const [state, submit] = useActionState(action, null)
  const answer = useAnswer(state)
  useTruth(state)

  return (
    <form action={submit} className="grid gap-4">
      <FormProblems answer={answer} />
      <input type="hidden" name="token" value={token} />
      {state?.ok && done ? (
        <Note tone="success" role="status">
          {done}
        </Note>
      ) : (
        <SubmitButton look={look} size="lg" block>
          {children}
        </SubmitButton>
      )}
    </form>
  )
}
