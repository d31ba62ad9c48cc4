'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useMemo } from 'react'
import { FormProblems } from '#components/form/form-problems.tsx'
import { NewPasswordField } from '#components/form/new-password-field.tsx'
import { useAnswer } from '#components/form/use-answer.ts'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Region } from '#lib/auth/region.ts'
import type { FormState } from '#lib/doors/result.ts'
import { RegionFields } from './region-fields.tsx'

export type FoundFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  submit: string
  token?: string
  region: Region
}

/** An account and its organization in one step, for sign-up and for the first run. */
export function FoundForm({ action, submit, token, region }: FoundFormProps) {
  const [state, send] = useActionState(action, null)
  const answer = useAnswer(state)
  const t = useTranslations('auth')
  const labels = useMemo(
    () => ({
      firstName: t('firstName'),
      lastName: t('lastName'),
      email: t('email'),
      password: t('password'),
      organization: t('organization'),
      language: t('region.language'),
      country: t('region.country'),
      timeZone: t('region.timeZone'),
    }),
    [t],
  )
  const field = (name: 'firstName' | 'lastName' | 'email' | 'organization') => ({
    label: labels[name],
    id: name,
    name,
    size: 'lg' as const,
    defaultValue: answer.value(name),
    error: answer.error(name),
  })

  return (
    <form action={send} noValidate className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <FormProblems answer={answer} labels={labels} />
      {token ? <input type="hidden" name="token" value={token} /> : null}
      <div className="grid gap-4 items-start sm:grid-cols-2 sm:gap-3">
        <TextField {...field('firstName')} autoComplete="given-name" required />
        <TextField {...field('lastName')} autoComplete="family-name" optional />
      </div>
      <TextField {...field('email')} type="email" autoComplete="username" required />
      <NewPasswordField label={labels.password} error={answer.error('password')} />
      <TextField {...field('organization')} autoComplete="organization" required />
      <RegionFields answer={answer} region={region} />
      <SubmitButton size="lg" block>
        {submit}
      </SubmitButton>
    </form>
  )
}
