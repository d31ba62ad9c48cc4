import { useEffect } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { draftSchema, hasText, type InviteValues } from './form-values.ts'
import type { InviteSetup } from './load-setup.ts'

/** One place for every organization, so that opening the form in another one forgets the draft of the one before. */
const KEY = 'muster.invite'

/** Keeps what is typed in this tab, for the same person in the same organization, until it is sent or discarded. */
export function useDraft(setup: InviteSetup, form: UseFormReturn<InviteValues>) {
  useEffect(() => {
    const draft = readDraft(setup)
    if (draft) form.reset(draft)

    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => keepDraft(setup, values),
    })
  }, [setup, form])
}

export const forgetDraft = () => sessionStorage.removeItem(KEY)

function keepDraft({ draftOf }: InviteSetup, values: InviteValues) {
  if (hasText(values)) sessionStorage.setItem(KEY, JSON.stringify({ draftOf, values }))
  else forgetDraft()
}

function readDraft(setup: InviteSetup): InviteValues | null {
  const kept = parse(sessionStorage.getItem(KEY))
  const draft = kept?.draftOf === setup.draftOf ? draftSchema.safeParse(kept.values).data : undefined
  if (draft) return withoutLost(draft, setup)

  forgetDraft()
  return null
}

function parse(text: string | null): { draftOf?: unknown; values?: unknown } | null {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

/** A profile or department that is gone meanwhile is not chosen any more. */
function withoutLost(
  draft: InviteValues,
  { profiles, departments, defaultProfileId }: InviteSetup,
): InviteValues {
  const mend = <P extends InviteValues['all']>(place: P): P => ({
    ...place,
    profileId: profiles.some(({ value }) => value === place.profileId) ? place.profileId : defaultProfileId,
    departmentIds: place.departmentIds.filter((id) => departments.some((department) => department.id === id)),
  })

  return { ...draft, all: mend(draft.all), rows: draft.rows.map(mend) }
}
