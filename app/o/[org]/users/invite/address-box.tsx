'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { announce } from '#components/layout/live-region.tsx'
import { Field } from '#components/ui/field.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import { MOST_ROWS } from '#lib/invitations/schema.ts'
import type { InviteForm, TextProblem } from './use-invite-form.ts'

export type BoxProblem = TextProblem | { code: 'required' }

type AddressBoxProps = {
  invite: InviteForm
  problem: BoxProblem | null
  onProblem: (problem: BoxProblem | null) => void
  box: RefObject<HTMLTextAreaElement | null>
}

/** Where addresses are typed or pasted in any shape; they become rows when it is left, on pasting and on Ctrl+Enter. */
export function AddressBox({ invite, problem, onProblem, box }: AddressBoxProps) {
  const t = useTranslations('invite')
  const { ref, onBlur, ...field } = invite.form.register('text')
  const take = () => {
    const taken = invite.takeText()
    onProblem(taken.problem ?? null)
    if (taken.added > 0) announce(t('rows.added', { count: taken.added }))
  }

  return (
    <Field
      label={t('addresses.label')}
      hint={t('addresses.help')}
      error={
        problem
          ? t(`addresses.${problem.code}`, { max: MOST_ROWS, count: 'count' in problem ? problem.count : 0 })
          : undefined
      }
    >
      {(wires) => (
        <Textarea
          {...field}
          {...wires}
          ref={(element) => {
            ref(element)
            box.current = element
          }}
          rows={2}
          autoComplete="off"
          spellCheck={false}
          placeholder={`ana@${example(invite)}, bob@${example(invite)}`}
          onBlur={(event) => {
            void onBlur(event)
            take()
          }}
          onPaste={() => setTimeout(take)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            take()
          }}
        />
      )}
    </Field>
  )
}

const example = ({ setup }: InviteForm) => setup.ownDomains[0] ?? 'company.example'
