import type { Challenge } from 'altcha-lib'
import { useCallback, useEffect, useRef, useState } from 'react'

type State = 'ready' | 'checking' | 'waiting' | 'failed'

// Challenges live longer than this; the age is measured here because the browser's clock may be wrong.
const freshFor = 5 * 60_000

/**
 * Keeps one solved proof at hand. `take` gives it away, once; if there is none it answers null and calls `whenReady`
 * as soon as there is.
 */
export function useProof(getChallenge: () => Promise<Challenge>) {
  const [state, setState] = useState<State>('ready')
  const proof = useRef<{ payload: string; askedAt: number } | null>(null)
  const running = useRef<AbortController | null>(null)
  const retry = useRef<(() => void) | null>(null)
  const ask = useRef(getChallenge)

  const start = useCallback(async () => {
    if (running.current) return
    const controller = new AbortController()
    running.current = controller
    setState(retry.current ? 'waiting' : 'checking')

    try {
      const askedAt = performance.now()
      const [challenge, { solveProof }] = await Promise.all([ask.current(), import('./solve-proof.ts')])
      proof.current = { payload: await solveProof(challenge, controller), askedAt }
      running.current = null
      setState('ready')
      retry.current?.()
    } catch {
      if (controller.signal.aborted) return
      running.current = null
      setState('failed')
    }
  }, [])

  const take = useCallback(
    (whenReady: () => void) => {
      const held = proof.current
      proof.current = null
      if (held && performance.now() - held.askedAt < freshFor) {
        retry.current = null
        return held.payload
      }

      retry.current = whenReady
      if (running.current) setState('waiting')
      else void start()
      return null
    },
    [start],
  )

  useEffect(() => {
    void start()
    return () => {
      running.current?.abort()
      running.current = null
    }
  }, [start])

  return { state, start, take }
}
