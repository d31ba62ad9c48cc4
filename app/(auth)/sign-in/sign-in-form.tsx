'use client'

import { Mail } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useActionState, useEffect } from 'react'
import { FormProblems } from '#components/form/form-problems.tsx'
import { useAnswer } from '#components/form/use-answer.ts'
import { Field } from '#components/ui/field.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { PasswordInput } from '#components/ui/password-input.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { enter } from '../actions.ts'
import { LinkSent } from '../link-sent.tsx'
import { forgetTyped } from './forget-typed.ts'

/** E-mail and password, or a link by mail: one form with two buttons, because both need the address. */
export function SignInForm({ next, email = '' }: { next: string; email?: string }) {
  const [state, submit] = useActionState(enter, null)
  const answer = useAnswer(state)
  const t = useTranslations('auth')
  useEffect(() => forgetTyped(next, sessionStorage), [next])
  if (state?.ok)
    return <LinkSent back="/sign-in">{t('magic.sent', { email: answer.value('email') })}</LinkSent>

  const forgot = (
    <Link href="/forgot-password" className="link">
      {t('signIn.forgot')}
    </Link>
  )

  return (
    <form action={submit} noValidate className="grid gap-4">
      <FormProblems answer={answer} />
      <input type="hidden" name="next" value={next} />
      <TextField
        id="email"
        name="email"
        type="email"
        label={t('email')}
        size="lg"
        autoComplete="username"
        required
        defaultValue={state ? answer.value('email') : email}
        error={answer.error('email')}
      />
      <Field id="password" label={t('password')} aside={forgot} error={answer.error('password')}>
        {(wires) => (
          <PasswordInput {...wires} name="password" size="lg" autoComplete="current-password" required />
        )}
      </Field>
      <SubmitButton name="by" value="password" size="lg" block>
        {t('signIn.submit')}
      </SubmitButton>
      <p className="mt-1 flex items-center gap-3 text-meta text-text-3 before:h-px before:flex-1 before:bg-border after:h-px after:flex-1 after:bg-border">
        {t('or')}
      </p>
      <SubmitButton name="by" value="link" look="outline" size="lg" block>
        <Icon of={Mail} />
        {t('signIn.byLink')}
      </SubmitButton>
    </form>
  )
}
