import { useCallback } from 'react'
import { useFieldArray, useForm, useWatch } from 'react-hook-form'
import { countJudgements, judgeRows } from '#lib/invitations/judge-rows.ts'
import { MOST_ROWS } from '#lib/invitations/schema.ts'
import { emptyValues, type FormRow, type InviteValues, readBeside, rowOf } from './form-values.ts'
import type { InviteSetup } from './load-setup.ts'
import { useAddressChecks } from './use-address-checks.ts'
import { useDraft } from './use-draft.ts'

/** Why pasted text was not taken over. */
export type TextProblem = { code: 'tooMany' | 'tooLong'; count: number }

/** The invite form: its rows, how text becomes rows, and what would become of them if they were sent now. */
export function useInviteForm(setup: InviteSetup) {
  const form = useForm<InviteValues>({ defaultValues: emptyValues(setup) })
  const { fields, append, insert, remove } = useFieldArray({ control: form.control, name: 'rows' })
  const rows = useWatch({ control: form.control, name: 'rows' })
  const { license, checked } = useAddressChecks(
    setup,
    rows.map(({ email }) => email),
  )
  const judgements = judgeRows(rows, checked, license)
  useDraft(setup, form)

  // Not the field array's own update: that one makes a new row, and the focus would be lost.
  const setRow = useCallback((index: number, row: FormRow) => form.setValue(`rows.${index}`, row), [form])
  const countDuplicates = useCallback(
    (more: number) => form.setValue('duplicates', form.getValues('duplicates') + more),
    [form],
  )

  /** Turns what stands in the box into rows; says how many, or why not. */
  const takeText = useCallback((): { added: number; problem?: TextProblem } => {
    const { text, rows: present, all } = form.getValues()
    const { fresh, duplicates, error } = readBeside(text, present, setup.ownDomains)
    const count = present.length + fresh.length
    if (error) return { added: 0, problem: { code: 'tooLong', count } }
    if (count > MOST_ROWS) return { added: 0, problem: { code: 'tooMany', count } }

    form.setValue('text', '')
    if (duplicates > 0) countDuplicates(duplicates)
    append(
      fresh.map((row) => rowOf(row, all)),
      { shouldFocus: false },
    )

    return { added: fresh.length }
  }, [form, append, countDuplicates, setup.ownDomains])

  /** Takes what was typed into one row: several addresses become several rows, one that is there already goes. */
  const takeRow = useCallback(
    (index: number, typed: string) => {
      const present = form.getValues('rows')
      const row = present[index]
      if (!row) return
      const others = present.filter((_, at) => at !== index)
      const { fresh, duplicates } = readBeside(typed, others, setup.ownDomains)
      const [first, ...more] = fresh
      if (duplicates > 0) countDuplicates(duplicates)
      if (!first && duplicates > 0) return remove(index)

      setRow(index, readRow(row, first, typed))
      const room = MOST_ROWS - present.length
      if (more.length > 0) {
        insert(
          index + 1,
          more.slice(0, room).map((one) => rowOf(one, row)),
          { shouldFocus: false },
        )
      }
    },
    [form, insert, remove, setRow, countDuplicates, setup.ownDomains],
  )

  const addRow = useCallback(() => {
    const { rows: present, all } = form.getValues()
    if (present.length < MOST_ROWS) {
      append({ email: '', name: null, suggestion: null, ...all }, { shouldFocus: false })
    }
  }, [form, append])

  return {
    setup,
    form,
    fields,
    rows,
    license,
    checked,
    judgements,
    counts: countJudgements(judgements),
    takeText,
    takeRow,
    addRow,
    setRow,
    remove,
  }
}

export type InviteForm = ReturnType<typeof useInviteForm>

const readRow = (
  row: FormRow,
  read: ReturnType<typeof readBeside>['fresh'][number] | undefined,
  typed: string,
) => ({
  ...row,
  email: read?.email ?? typed.trim(),
  name: read?.name ?? row.name,
  suggestion: read?.suggestion ?? null,
})
