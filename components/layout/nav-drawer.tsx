'use client'

import { Menu, X } from 'lucide-react'
import { type MouseEvent, type ReactNode, useRef } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'
import { useUiWords } from '#components/ui/words.tsx'

/** The navigation on narrow screens: the browser's own modal dialog, at the side. */
export function NavDrawer({ open, label, children }: { open: string; label: string; children: ReactNode }) {
  const drawer = useRef<HTMLDialogElement>(null)
  const words = useUiWords()
  const leave = (event: MouseEvent) => {
    const onLink = event.target instanceof Element && event.target.closest('a')
    if (onLink || event.target === drawer.current) drawer.current?.close()
  }
  return (
    <>
      <IconButton
        icon={Menu}
        label={open}
        aria-haspopup="dialog"
        onClick={() => drawer.current?.showModal()}
        className="noscript:hidden lg:hidden"
      />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it natively, Enter on a link clicks */}
      <dialog
        ref={drawer}
        aria-label={label}
        onClick={leave}
        className="fixed inset-y-0 left-0 m-0 h-dvh max-h-none w-70 max-w-[calc(100vw-48px)] bg-canvas text-text shadow-lift backdrop:bg-scrim open:flex lg:hidden"
      >
        <div className="flex min-h-full w-full flex-col gap-2 overflow-y-auto p-3">
          <IconButton
            icon={X}
            label={words.close}
            onClick={() => drawer.current?.close()}
            className="ml-auto"
          />
          {children}
        </div>
      </dialog>
    </>
  )
}
