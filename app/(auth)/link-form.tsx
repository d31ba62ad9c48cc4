'use client'

import { type ReactNode, useActionState } from 'react'
import { FormProblems } from '#components/form/form-problems.tsx'
import { useAnswer } from '#components/form/use-answer.ts'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { FormState } from '#lib/doors/result.ts'

type LinkFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  token: string
  look?: 'solid' | 'outline'
  children: ReactNode
}

/** One button that uses a link up: opening its page never does. */
export function LinkForm({ action, token, look = 'solid', children }: LinkFormProps) {
  const [state, submit] = useActionState(action, null)
  const answer = useAnswer(state)

  return (
    <form action={submit} className="grid gap-4">
      <FormProblems answer={answer} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton look={look} size="lg" block>
        {children}
      </SubmitButton>
    </form>
  )
}
