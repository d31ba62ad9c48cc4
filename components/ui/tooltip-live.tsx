'use client'

import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactNode, RefObject } from 'react'
import { floatingClass } from './floating.ts'

export type TooltipLiveProps = {
  anchor: RefObject<HTMLElement | null>
  open: boolean
  onOpenChange: (open: boolean) => void
  onHover: () => void
  onLeave: () => void
  side: 'top' | 'bottom' | 'right'
  children: ReactNode
}

/** The tip itself; fetched by `Tooltip` when somebody first points at its anchor. */
export function TooltipLive({
  anchor,
  open,
  onOpenChange,
  onHover,
  onLeave,
  side,
  children,
}: TooltipLiveProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} side={side} sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup
            onPointerEnter={onHover}
            onPointerLeave={onLeave}
            className={floatingClass('max-w-70 px-2 py-1 text-meta')}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
