'use client'

import { AlertDialog as Base } from '@base-ui/react/alert-dialog'
import type { ReactNode } from 'react'
import { Button, buttonClass } from './button.tsx'
import { scrimClass, sheetClass } from './dialog.tsx'
import { useOpener } from './opener.ts'

export type AlertDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description: ReactNode
  /** Verb and object, never "OK". */
  confirm: string
  cancel: string
  onConfirm: () => void
  tone?: 'danger' | undefined
  pending?: boolean | undefined
  error?: ReactNode
  children?: ReactNode
}

/** A question that must be answered: it names the thing and what will happen to it. */
export function AlertDialog(props: AlertDialogProps) {
  const {
    open,
    onOpenChange,
    title,
    description,
    confirm,
    cancel,
    onConfirm,
    tone,
    pending,
    error,
    children,
  } = props
  const opener = useOpener(open)
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={scrimClass} />
        <Base.Viewport className="fixed inset-0 z-40 flex items-center justify-center overflow-y-auto p-4">
          <Base.Popup
            data-sheet
            finalFocus={opener}
            className={sheetClass('sm', 'max-w-110 gap-4 rounded-dialog p-6 shadow-lift')}
          >
            <div className="grid gap-1.5">
              <Base.Title className="text-h3">{title}</Base.Title>
              <Base.Description className="text-text-2">{description}</Base.Description>
            </div>
            {children}
            {error ? (
              <p role="alert" className="text-control text-danger">
                {error}
              </p>
            ) : null}
            <div className="flex flex-wrap justify-end gap-2">
              <Base.Close className={buttonClass()}>{cancel}</Base.Close>
              <Button
                look={tone === 'danger' ? 'danger' : 'solid'}
                pending={pending}
                onClick={() => !pending && onConfirm()}
              >
                {confirm}
              </Button>
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
