'use client'

import { type KeyboardEvent, type MouseEvent, useState } from 'react'

/**
 * A trigger whose floating part is fetched when somebody reaches for it and mounted, open, on the first press.
 * Floating parts weigh more than the rest of a page; most visits open none.
 */
export function useDeferred<Part>(load: () => Promise<Part>, openKeys: readonly string[] = []) {
  const [live, setLive] = useState<{ part: Part; byKeyboard: boolean }>()
  const warm = () => void load()
  const open = async (byKeyboard: boolean) => {
    const part = await load()
    setLive({ part, byKeyboard })
  }
  return {
    live,
    trigger: {
      onPointerEnter: warm,
      onFocus: warm,
      onClick: (event: MouseEvent) => void open(event.detail === 0),
      onKeyDown: (event: KeyboardEvent) => {
        if (!openKeys.includes(event.key)) return
        event.preventDefault()
        void open(true)
      },
    },
  }
}
