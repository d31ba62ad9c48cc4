'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { type DefaultValues, type FieldErrors, type FieldValues, type Path, useForm } from 'react-hook-form'
import type * as z from 'zod/mini'
import type { Result } from '#lib/doors/result.ts'

type Refused = Extract<Result<unknown>, { ok: false }>

/** A field and the code of what is wrong with it. */
export type Problem = { field: string; code: string }

type ActionForm<Input extends FieldValues, Output, Data> = {
  schema: z.ZodMiniType<Output, Input>
  defaultValues: DefaultValues<Input>
  /** The door; it checks the same schema again. */
  run: (values: Input) => Promise<Result<Data>>
  onDone: (data: Data) => void
}

/**
 * A form held by react-hook-form and sent through a door: what the door refuses comes back at its field, or as
 * `refusal` where it is about the whole; `problems` are those of the last attempt. Errors are codes, which
 * `useCodeWords` says. Nothing typed is lost.
 */
export function useActionForm<Input extends FieldValues, Output, Data>({
  schema,
  defaultValues,
  run,
  onDone,
}: ActionForm<Input, Output, Data>) {
  const form = useForm<Input, unknown, Output>({ resolver: zodResolver(schema), defaultValues })
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])

  const submit = form.handleSubmit(
    async () => {
      setRefusal(null)
      const result = await run(form.getValues()).catch(unreachable)
      if (result.ok) return onDone(result.data)

      const refused = problemsOf(result)
      setRefusal(result)
      setProblems(refused)
      for (const [index, { field, code }] of refused.entries()) {
        form.setError(field as Path<Input>, { type: 'server', message: code }, { shouldFocus: index === 0 })
      }
    },
    (errors: FieldErrors<Input>) => {
      setRefusal(null)
      setProblems(Object.entries(errors).map(([field, error]) => ({ field, code: String(error?.message) })))
    },
  )

  return { form, submit, refusal, problems }
}

/** A request that never arrived is like a door that is shut for the moment. */
const unreachable = (): Refused => ({ ok: false, code: 'unavailable' })

const problemsOf = ({ code, field, fields }: Refused): Problem[] =>
  Object.entries(fields ?? (field === undefined ? {} : { [field]: code })).map(([at, what]) => ({
    field: at,
    code: what,
  }))
