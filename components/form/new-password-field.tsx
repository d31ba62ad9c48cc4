'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '#components/ui/field.tsx'
import { PasswordInput } from '#components/ui/password-input.tsx'

type NewPasswordFieldProps = {
  label: string
  error?: string | undefined
  optional?: boolean
  /** What to do instead of choosing one. */
  instead?: string
}

/** A field to choose a password in: says what it takes and how many characters there are so far. Needs the words `auth`. */
export function NewPasswordField({ label, error, optional, instead = '' }: NewPasswordFieldProps) {
  const t = useTranslations('auth.newPassword')
  const [length, setLength] = useState(0)
  const hint = length > 0 ? t('hintSoFar', { count: length }) : t('hint')

  return (
    <Field id="password" label={label} error={error} optional={optional} hint={`${hint} ${instead}`}>
      {(wires) => (
        <PasswordInput
          {...wires}
          name="password"
          size="lg"
          autoComplete="new-password"
          required={!optional}
          onChange={(event) => setLength([...event.currentTarget.value].length)}
        />
      )}
    </Field>
  )
}
