'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useActionState, useEffect, useRef } from 'react'
import { useAnswer } from '#components/form/use-answer.ts'
import { OrganizationAvatar } from '#components/ui/avatar.tsx'
import { Note } from '#components/ui/note.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { Place } from '#lib/auth/places.ts'
import { makeDefault } from '../actions.ts'

/** A person's organizations with how they stand there. */
export function PlaceList({ places }: { places: readonly Place[] }) {
  const [state, submit] = useActionState(makeDefault, null)
  const { problem } = useAnswer(state)
  const t = useTranslations('account.organizations')
  const chosen = state?.ok ? places.find((place) => place.slug === state.values?.slug) : undefined
  const answer = useRef<HTMLDivElement>(null)
  const router = useRouter()

  // The list is read anew, and the button that was pressed goes with it.
  useEffect(() => {
    if (!state?.ok) return
    answer.current?.focus()
    router.refresh()
  }, [state, router])

  return (
    <form action={submit} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {problem ? (
        <Note tone="danger" role="alert">
          {problem}
        </Note>
      ) : null}
      {chosen ? (
        <div ref={answer} tabIndex={-1} className="rounded-box">
          <Note tone="success" role="status">
            {t('done', { name: chosen.name })}
          </Note>
        </div>
      ) : null}
      <ul className="grid grid-cols-[minmax(0,1fr)] divide-y divide-hairline">
        {places.map((place) => (
          <li key={place.slug} className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <OrganizationAvatar name={place.name} />
            <span className="min-w-0 flex-1 basis-32 wrap-anywhere">
              {place.status === 'active' ? (
                <Link href={`/o/${place.slug}`} className="link">
                  {place.name}
                </Link>
              ) : (
                place.name
              )}
            </span>
            <Standing place={place} />
          </li>
        ))}
      </ul>
    </form>
  )
}

function Standing({ place: { slug, name, status, isDefault } }: { place: Place }) {
  const t = useTranslations('account.organizations')
  if (status === 'waiting') return <Tag tone="warning">{t('waiting')}</Tag>
  if (status !== 'active') return <Tag>{t('ended')}</Tag>
  if (isDefault) return <Tag tone="accent">{t('default')}</Tag>

  return (
    <SubmitButton look="outline" size="sm" name="slug" value={slug} aria-label={t('makeDefaultOf', { name })}>
      {t('makeDefault')}
    </SubmitButton>
  )
}
