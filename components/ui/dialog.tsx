'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import clsx from 'clsx'
import { X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { Icon } from './icon.tsx'
import { iconButtonClass } from './icon-button.tsx'
import { useOpener } from './opener.ts'
import { useUiWords } from './words.tsx'

const widths = { sm: 'md:max-w-110', md: 'md:max-w-160', lg: 'md:max-w-250' }

export const scrimClass =
  'fixed inset-0 z-40 bg-scrim transition-opacity data-starting-style:opacity-0 data-ending-style:opacity-0'

/** The sheet of a dialog: a card on a desk, the whole screen on a phone. */
export function sheetClass(size: keyof typeof widths, className?: string) {
  return clsx(
    'relative flex w-full flex-col bg-surface text-text outline-none transition-opacity data-starting-style:opacity-0 data-ending-style:opacity-0',
    'md:max-h-[calc(100dvh-64px)] md:rounded-dialog md:border md:border-[light-dark(transparent,var(--border))] md:shadow-lift',
    widths[size],
    className,
  )
}

export type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  size?: keyof typeof widths | undefined
  initialFocus?: RefObject<HTMLElement | null> | undefined
  /** Set while leaving would lose something: neither a click outside nor Escape closes then. */
  held?: boolean | undefined
  children: ReactNode
}

/** A dialog with its title and close button. Fill it with `DialogBody` and `DialogFooter`, or a form around both. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  size = 'md',
  initialFocus,
  held,
  children,
}: DialogProps) {
  const words = useUiWords()
  const opener = useOpener(open)
  return (
    <Base.Root
      open={open}
      disablePointerDismissal={held}
      onOpenChange={(next, details) => {
        if (held && details.reason === 'escape-key') return details.cancel()
        onOpenChange(next)
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={scrimClass} />
        <Base.Viewport className="fixed inset-0 z-40 flex items-stretch justify-center overflow-y-auto md:items-start md:p-8">
          <Base.Popup
            data-sheet
            initialFocus={initialFocus}
            finalFocus={opener}
            className={sheetClass(size, 'max-md:min-h-full')}
          >
            <header className="flex items-start gap-2 border-b border-border bg-surface py-3.5 pr-4 pl-6 max-md:sticky max-md:top-0 max-md:z-10 max-md:py-3 max-md:pr-2 max-md:pl-4 md:rounded-t-dialog">
              <div className="min-w-0 pt-1">
                <Base.Title className="text-h3 leading-6">{title}</Base.Title>
                {description ? (
                  <Base.Description className="text-control text-text-3">{description}</Base.Description>
                ) : null}
              </div>
              <Base.Close aria-label={words.close} className={iconButtonClass('md', 'ml-auto')}>
                <Icon of={X} />
              </Base.Close>
            </header>
            {children}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

/** The part of a dialog that scrolls. */
export function DialogBody({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return (
    <div className={clsx('min-h-0 flex-1 md:overflow-y-auto', className ?? 'px-6 py-5 max-md:p-4')}>
      {children}
    </div>
  )
}

/** What the dialog will do, and the buttons that do it. */
export function DialogFooter({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-border bg-surface px-6 py-3 max-md:sticky max-md:bottom-0 max-md:z-10 max-md:px-4 max-md:[&>:is(a,button)]:h-11 max-md:[&>:is(a,button)]:flex-1 md:rounded-b-dialog">
      {note ? <p className="mr-auto text-control text-text-3 max-md:w-full">{note}</p> : null}
      {children}
    </footer>
  )
}
