'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef } from 'react'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Note } from '#components/ui/note.tsx'
import type { Answer } from './use-answer.ts'

/** More than this many problems are listed above the form, besides standing at their fields. */
const MANY = 2

type FormProblemsProps = {
  answer: Answer
  labels?: Readonly<Record<string, string>>
}

/** What is wrong with a form, above it. Takes the focus, or hands it to the one field that needs a look. */
export function FormProblems({ answer, labels = {} }: FormProblemsProps) {
  const t = useTranslations('errors')
  const box = useRef<HTMLDivElement>(null)
  const { state, problem, fields } = answer
  const errors = useMemo(
    () =>
      fields.map(({ field, message }) => {
        const label = labels[field]
        return { field, message: label ? t('at', { label, message }) : message }
      }),
    [fields, labels, t],
  )
  const lists = fields.length > MANY

  useEffect(() => {
    if (!state || state.ok) return
    if (problem) box.current?.focus()
    else if (!lists)
      box.current?.closest('form')?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [state, problem, lists])

  return (
    <div ref={box} tabIndex={-1} className="rounded-box empty:hidden">
      {problem ? (
        <Note tone="danger" role="alert">
          {problem}
        </Note>
      ) : null}
      {lists ? <ErrorSummary title={t('summary', { count: fields.length })} errors={errors} /> : null}
    </div>
  )
}
