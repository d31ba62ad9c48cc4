'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { FormState } from '#lib/doors/result.ts'

/** After a refusal the page may be another one (used, expired, somebody else signed in): it is read again. */
export function useTruth(state: FormState) {
  const router = useRouter()

  useEffect(() => {
    if (state && !state.ok && !state.fields) router.refresh()
  }, [state, router])
}
