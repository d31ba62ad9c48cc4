'use client'

import { useEffect, useState } from 'react'
import type { Notice } from './toast-live.tsx'

const load = () => import('./toast-live.tsx')
type Live = Awaited<ReturnType<typeof load>>

const waiting: Notice[] = []
let deliver: ((notice: Notice) => void) | undefined
let wake: (() => void) | undefined

/** Says something that the page does not already show. Errors stay until they are closed; the rest at least 8 seconds. */
export function notify(notice: Notice) {
  if (deliver) return deliver(notice)
  waiting.push(notice)
  wake?.()
}

function connect(add: (notice: Notice) => void) {
  deliver = add
  for (const notice of waiting.splice(0)) add(notice)
  return () => {
    deliver = undefined
  }
}

/** Where notices appear; stands once, at the root, and weighs nothing until the first one. */
export function Toaster() {
  const [live, setLive] = useState<Live>()
  useEffect(() => {
    wake = () => void load().then(setLive)
    if (waiting.length > 0) wake()
    return () => {
      wake = undefined
    }
  }, [])
  return live ? <live.ToastLive connect={connect} /> : null
}
