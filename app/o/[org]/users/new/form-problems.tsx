'use client'

import { useTranslations } from 'next-intl'
import type { Problem } from '#components/form/use-action-form.ts'
import { useCodeWords } from '#components/form/use-code-words.ts'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Note } from '#components/ui/note.tsx'
import type { AddUser } from './use-add-user.ts'

/** More than this many problems are listed above the form, besides standing at their fields. */
const MANY = 2

type FormProblemsProps = {
  problems: readonly Problem[]
  refusal: AddUser['refusal']
  labels: Readonly<Record<string, string>>
}

/** What is wrong with the form as a whole, or with many of its fields, above it. */
export function FormProblems({ problems, refusal, labels }: FormProblemsProps) {
  const t = useTranslations('errors')
  const say = useCodeWords()

  if (refusal && problems.length === 0) {
    return (
      <Note tone="danger" role="alert">
        {say(refusal.code, refusal.details)}
      </Note>
    )
  }
  if (problems.length <= MANY) return null

  return (
    <ErrorSummary
      title={t('summary', { count: problems.length })}
      errors={problems.map(({ field, code }) => ({
        field,
        message: t('at', { label: labels[field] ?? field, message: say(code) }),
      }))}
    />
  )
}
