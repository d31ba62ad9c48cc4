'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { FormProblems } from '#components/form/form-problems.tsx'
import { NewPasswordField } from '#components/form/new-password-field.tsx'
import { useAnswer } from '#components/form/use-answer.ts'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { choosePassword } from '../../actions.ts'

/** The new password; the hidden address lets a password manager know whose it is. */
export function ResetForm({ token, email }: { token: string; email: string }) {
  const [state, submit] = useActionState(choosePassword, null)
  const answer = useAnswer(state)
  const t = useTranslations('auth')

  return (
    <form action={submit} noValidate className="grid gap-4">
      <FormProblems answer={answer} />
      <input type="hidden" name="token" value={token} />
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      <NewPasswordField label={t('reset.password')} error={answer.error('password')} />
      <p className="text-text-2">{t('reset.effect')}</p>
      <SubmitButton size="lg" block>
        {t('reset.submit')}
      </SubmitButton>
    </form>
  )
}
