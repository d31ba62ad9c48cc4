'use client'

import { Controller } from 'react-hook-form'
import { Field } from '#components/ui/field.tsx'
import type { Option } from '#components/ui/native-select.tsx'
import { Select } from '#components/ui/select.tsx'
import type { AddUser } from './use-add-user.ts'

type PickFieldProps = {
  form: AddUser['form']
  name: 'roleId' | 'profileId' | 'language'
  label: string
  options: readonly Option[]
  hint?: string
  error: string | undefined
}

/** A list to choose one from, as a field of the form. */
export function PickField({ form, name, label, options, hint, error }: PickFieldProps) {
  return (
    <Field id={name} label={label} error={error} hint={hint}>
      {(wires) => (
        <Controller
          control={form.control}
          name={name}
          render={({ field }) => (
            <Select
              {...wires}
              ref={field.ref}
              size="lg"
              options={options}
              value={field.value}
              onChange={field.onChange}
              aria-label={label}
            />
          )}
        />
      )}
    </Field>
  )
}
