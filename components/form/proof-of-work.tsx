'use client'

import type { Challenge } from 'altcha-lib'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { useProof } from './use-proof.ts'

type ProofOfWorkProps = {
  /** Asks the server for a fresh challenge; each is good for one submission. */
  getChallenge: () => Promise<Challenge>
  name?: string
}

/**
 * Solves a puzzle while the person types and hands it in with the form around it. A form that is sent too early is
 * held until the puzzle is solved. Needs the words `proof`.
 */
export function ProofOfWork({ getChallenge, name = 'proof' }: ProofOfWorkProps) {
  const t = useTranslations('proof')
  const field = useRef<HTMLInputElement>(null)
  const { state, start, take } = useProof(getChallenge)

  useEffect(() => {
    const form = field.current?.form
    if (!form) return

    const hold = (event: SubmitEvent) => {
      const proof = take(() => form.requestSubmit(event.submitter))
      if (field.current) field.current.value = proof ?? ''
      if (proof !== null) return

      event.preventDefault()
      event.stopImmediatePropagation()
    }
    form.addEventListener('submit', hold)
    return () => form.removeEventListener('submit', hold)
  }, [take])

  return (
    <div className="text-control text-text-2">
      <input ref={field} type="hidden" name={name} />
      <noscript>
        <p>{t('noScript')}</p>
      </noscript>
      <p role="status">{state === 'ready' ? '' : t(state)}</p>
      {state === 'failed' ? (
        <Button size="sm" className="mt-2" onClick={start}>
          {t('retry')}
        </Button>
      ) : null}
    </div>
  )
}
