'use client'

import { Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { FormProblems } from '#components/form/form-problems.tsx'
import { NewPasswordField } from '#components/form/new-password-field.tsx'
import { useAnswer } from '#components/form/use-answer.ts'
import { Icon } from '#components/ui/icon.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { join } from './actions.ts'
import { useTruth } from './use-truth.ts'

type JoinFormProps = { token: string; email: string; firstName: string; lastName: string; isCopy: boolean }

/** A new account for the invited address, which is not asked for: the link says it. */
export function JoinForm({ token, email, firstName, lastName, isCopy }: JoinFormProps) {
  const [state, submit] = useActionState(join, null)
  const answer = useAnswer(state)
  const t = useTranslations('accept.join')
  const typed = (field: string, before: string) => (state ? answer.value(field) : before)
  useTruth(state)

  return (
    <form action={submit} noValidate className="grid gap-4">
      <FormProblems answer={answer} />
      <input type="hidden" name="token" value={token} />
      <TextField
        id="email"
        type="email"
        label={t('email')}
        hint={t(isCopy ? 'emailHintCopied' : 'emailHint')}
        size="lg"
        autoComplete="username"
        readOnly
        defaultValue={email}
        trailing={<Icon of={Lock} />}
      />
      <div className="grid grid-cols-2 items-start gap-3">
        <TextField
          id="firstName"
          name="firstName"
          label={t('firstName')}
          size="lg"
          autoComplete="given-name"
          required
          defaultValue={typed('firstName', firstName)}
          error={answer.error('firstName')}
        />
        <TextField
          id="lastName"
          name="lastName"
          label={t('lastName')}
          size="lg"
          autoComplete="family-name"
          optional
          defaultValue={typed('lastName', lastName)}
          error={answer.error('lastName')}
        />
      </div>
      <NewPasswordField
        label={t('password')}
        error={answer.error('password')}
        optional
        instead={t('withoutPassword')}
      />
      <SubmitButton size="lg" block>
        {t(isCopy ? 'submitCopied' : 'submit')}
      </SubmitButton>
    </form>
  )
}
