'use client'

import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'

const load = () => import('./tooltip-live.tsx')
type Live = Awaited<ReturnType<typeof load>>

export type TooltipProps = {
  tip: ReactNode
  side?: 'top' | 'bottom' | 'right' | undefined
  children: ReactNode
}

/** Words that appear beside a control while it is pointed at or has the focus. They never say anything the control's own name does not. */
export function Tooltip({ tip, side = 'top', children }: TooltipProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [live, setLive] = useState<Live>()
  const [open, setOpen] = useState(false)
  const turn = (to: boolean, wait: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(async () => {
      if (to && !live) setLive(await load())
      setOpen(to)
    }, wait)
  }
  const leaveOnEscape = (event: KeyboardEvent) => event.key === 'Escape' && turn(false, 0)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the control inside is the interactive one; this only watches it
    <span
      ref={anchor}
      className="inline-flex"
      onPointerEnter={(event) => event.pointerType === 'mouse' && turn(true, 500)}
      onPointerLeave={() => turn(false, 120)}
      onFocus={(event) => event.target.matches(':focus-visible') && turn(true, 0)}
      onBlur={() => turn(false, 0)}
      onClick={() => turn(false, 0)}
      onKeyDown={leaveOnEscape}
    >
      {children}
      {live ? (
        <live.TooltipLive
          {...{ anchor, open, side }}
          onOpenChange={setOpen}
          onHover={() => turn(true, 0)}
          onLeave={() => turn(false, 120)}
        >
          {tip}
        </live.TooltipLive>
      ) : null}
    </span>
  )
}
