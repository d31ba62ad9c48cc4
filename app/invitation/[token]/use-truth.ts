'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { FormState } from '#lib/doors/result.ts'

/**
 * After a refusal the page may be another one (used, expired, somebody else signed in): it is read again, and where it
 * replaces the form its heading takes the focus.
 */
export function useTruth(state: FormState) {
  const router = useRouter()
  const isRefused = state !== null && !state.ok && !state.fields

  useEffect(() => {
    if (!isRefused) return
    router.refresh()

    return () => document.querySelector<HTMLElement>('h1')?.focus()
  }, [isRefused, router])
}
