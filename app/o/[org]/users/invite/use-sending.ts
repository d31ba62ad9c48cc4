import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCodeWords } from '#components/form/use-code-words.ts'
import { announce } from '#components/layout/live-region.tsx'
import type { InvitedRow } from '#lib/invitations/invite.ts'
import { isProblem } from '#lib/invitations/judge-rows.ts'
import { LONGEST_NOTE } from '#lib/invitations/schema.ts'
import { plainText } from '#lib/person-name.ts'
import { invite as send } from './actions.ts'
import type { BoxProblem } from './address-box.tsx'
import type { InviteValues } from './form-values.ts'
import { forgetDraft } from './use-draft.ts'
import type { InviteForm } from './use-invite-form.ts'

const noteSchema = plainText(LONGEST_NOTE)

type Sending = {
  invite: InviteForm
  onBoxProblem: (problem: BoxProblem | null) => void
  focusBox: () => void
  onDone: (rows: InvitedRow[]) => void
}

/** Sends the list, or leads to the first thing that keeps it from being sent. */
export function useSending({ invite, onBoxProblem, focusBox, onDone }: Sending) {
  const t = useTranslations('invite')
  const say = useCodeWords()
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { form, judgements, counts, setup } = invite

  /** What has to be looked at before, in the order of the page. Answers whether there is anything. */
  const leadToProblem = () => {
    const { text, rows, note } = form.getValues()
    if (text.trim() !== '') return takeBox()
    if (rows.length === 0) return refuseEmpty()
    const first = judgements.findIndex(isProblem)
    if (first >= 0) return leadToRow(first)
    if (!noteSchema.safeParse(note).success) return focusOn('invite-note')
    if (counts.ready === 0) return refuseAll()

    return false
  }
  const takeBox = () => {
    const taken = invite.takeText()
    onBoxProblem(taken.problem ?? null)
    if (taken.problem) focusBox()

    return true
  }
  const refuseEmpty = () => {
    onBoxProblem({ code: 'required' })
    focusBox()

    return true
  }
  const leadToRow = (index: number) => {
    announce(t('footer.toLookAt', { count: counts.toLookAt }))
    const id = `row-${invite.fields[index]?.id}`

    return focusOn(judgements[index]?.kind === 'doubtful' ? `${id}-message-use` : id)
  }
  const refuseAll = () => {
    setProblem(t('nothingToSend'))

    return true
  }

  const submit = async () => {
    if (isSending) return
    setProblem(null)
    if (leadToProblem()) return
    setSending(true)
    const answer = await send(setup.organization.slug, asInput(form.getValues())).catch(() => null)
    setSending(false)

    if (!answer) return setProblem(t('failed'))
    if (!answer.ok)
      return setProblem(say(Object.values(answer.fields ?? {})[0] ?? answer.code, answer.details))
    forgetDraft()
    onDone(answer.data)
  }

  return { submit, isSending, problem }
}

function focusOn(id: string) {
  document.getElementById(id)?.focus()

  return true
}

/** The rows as the door takes them. A name that was found is one text: its first word is the first name. */
const asInput = ({ rows, language, note }: InviteValues) => ({
  rows: rows.map(({ email, name, profileId, allDepartments, departmentIds }) => {
    const [firstName = '', ...rest] = (name ?? '').split(' ')

    return { email, firstName, lastName: rest.join(' '), profileId, allDepartments, departmentIds }
  }),
  language,
  note,
})
