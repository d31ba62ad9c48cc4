'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useActionState, useEffect } from 'react'
import { useAnswer } from '#components/form/use-answer.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Note } from '#components/ui/note.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { FormState } from '#lib/doors/result.ts'

type JoinedBannerProps = {
  joined: { slug: string; name: string; isDefault: boolean; isHere: boolean }
  makeDefault: (state: FormState, form: FormData) => Promise<FormState>
}

/** Greets somebody who just joined, with the way there and the offer to land there from now on. */
export function JoinedBanner({ joined, makeDefault }: JoinedBannerProps) {
  const { slug, name, isDefault, isHere } = joined
  const t = useTranslations('organizations')
  const router = useRouter()
  const [state, choose] = useActionState(makeDefault, null)
  const { problem } = useAnswer(state)
  const isChosen = state?.ok
  useEffect(() => {
    if (isChosen) router.refresh()
  }, [isChosen, router])

  const actions = (
    <div className="flex flex-wrap gap-2">
      {isHere ? null : (
        <ButtonLink href={`/o/${slug}`} size="sm">
          {t('switch', { name })}
        </ButtonLink>
      )}
      {isDefault || isChosen ? null : (
        <form action={choose}>
          <input type="hidden" name="slug" value={slug} />
          <SubmitButton look="outline" size="sm">
            {t('makeDefault', { name })}
          </SubmitButton>
        </form>
      )}
    </div>
  )

  return (
    <Note tone="success" action={actions} className="mb-6">
      <span className="font-medium">{t('joined', { name })}</span>{' '}
      <span role="status">{isChosen ? t('madeDefault', { name }) : problem}</span>
    </Note>
  )
}
