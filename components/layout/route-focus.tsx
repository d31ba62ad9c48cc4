'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'

/** After a move to another page the focus goes to its heading, so that the keyboard and the screen reader arrive too. */
export function RouteFocus() {
  const path = usePathname()
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    if (document.querySelector('[data-sheet]')) return
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }, [path])
  return null
}
