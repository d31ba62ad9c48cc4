'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { FormProblems } from '#components/form/form-problems.tsx'
import { useAnswer } from '#components/form/use-answer.ts'
import { Field } from '#components/ui/field.tsx'
import { PasswordInput } from '#components/ui/password-input.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { confirmWithPassword } from '../../actions.ts'

/** The password chosen at sign-up, typed where the mail was opened. */
export function ConfirmForm({ token, email }: { token: string; email: string }) {
  const [state, submit] = useActionState(confirmWithPassword, null)
  const answer = useAnswer(state)
  const t = useTranslations('auth')

  return (
    <form action={submit} noValidate className="grid gap-4">
      <FormProblems answer={answer} />
      <input type="hidden" name="token" value={token} />
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      <Field
        id="password"
        label={t('password')}
        hint={t('confirm.passwordHint')}
        error={answer.error('password')}
      >
        {(wires) => (
          <PasswordInput {...wires} name="password" size="lg" autoComplete="current-password" required />
        )}
      </Field>
      <SubmitButton size="lg" block>
        {t('confirm.submit')}
      </SubmitButton>
    </form>
  )
}
