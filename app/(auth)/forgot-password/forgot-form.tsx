'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { FormProblems } from '#components/form/form-problems.tsx'
import { ProofOfWork } from '#components/form/proof-of-work.tsx'
import { useAnswer } from '#components/form/use-answer.ts'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { mailResetLink, poseProof } from '../actions.ts'
import { LinkSent } from '../link-sent.tsx'

/** The address to mail a link to, and the work that keeps machines from asking for thousands. */
export function ForgotForm() {
  const [state, submit] = useActionState(mailResetLink, null)
  const answer = useAnswer(state)
  const t = useTranslations('auth')
  if (state?.ok) {
    return <LinkSent back="/forgot-password">{t('forgot.sent', { email: answer.value('email') })}</LinkSent>
  }

  return (
    <form action={submit} noValidate className="grid gap-4">
      <FormProblems answer={answer} />
      <TextField
        id="email"
        name="email"
        type="email"
        label={t('email')}
        size="lg"
        autoComplete="username"
        required
        defaultValue={answer.value('email')}
        error={answer.error('email')}
      />
      <ProofOfWork getChallenge={poseProof} />
      <SubmitButton size="lg" block>
        {t('forgot.submit')}
      </SubmitButton>
    </form>
  )
}
