'use client'

import { useEffect, useState } from 'react'

let say: ((message: string) => void) | undefined

/** Reads a message to those who cannot see that something changed. */
export function announce(message: string) {
  say?.(message)
}

/** The one polite live region of the page; stands once, at the root. */
export function LiveRegion() {
  const [spoken, setSpoken] = useState({ message: '', turn: 0 })
  useEffect(() => {
    say = (message) => setSpoken(({ turn }) => ({ message, turn: turn + 1 }))
    return () => {
      say = undefined
    }
  }, [])
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {/* A new element is read again even where the words are the same. */}
      <span key={spoken.turn}>{spoken.message}</span>
    </div>
  )
}
