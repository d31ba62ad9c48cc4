'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { FormState } from '#lib/doors/result.ts'
import type { Messages } from '#messages/index.ts'

type ErrorCode = Exclude<keyof Messages['errors'], 'at' | 'summary'>

/** What a plain form was answered, in words: at which field, or about the whole; and what had been typed. Needs the words `errors` and `refusals`. */
export function useAnswer(state: FormState) {
  const errors = useTranslations('errors')
  const refusals = useTranslations('refusals')
  const failure = state && !state.ok ? state : null
  const fields = useMemo(
    () =>
      Object.entries(state && !state.ok ? (state.fields ?? {}) : {}).map(([field, code]) => ({
        field,
        message: errors(isKnown(code, errors) ? code : 'invalid'),
      })),
    [state, errors],
  )
  const refusal =
    failure && !failure.fields ? refusals(failure.code, { minutes: 1, ...failure.details }) : undefined

  return {
    state,
    value: (field: string) => state?.values?.[field] ?? '',
    error: (name: string) =>
      fields.find(({ field }) => field === name)?.message ?? (failure?.field === name ? refusal : undefined),
    /** What is wrong with the form as a whole. */
    problem: failure && !failure.fields && !failure.field ? refusal : undefined,
    /** The fields that need a look, in the order of the schema. */
    fields,
  }
}

const isKnown = (code: string, words: { has: (key: ErrorCode) => boolean }): code is ErrorCode =>
  words.has(code as ErrorCode)

export type Answer = ReturnType<typeof useAnswer>
