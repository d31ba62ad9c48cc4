'use client'

import { Toast as Base } from '@base-ui/react/toast'
import { CircleCheck, Info, TriangleAlert, X } from 'lucide-react'
import { useEffect } from 'react'
import { buttonClass } from './button.tsx'
import { Icon } from './icon.tsx'
import { iconButtonClass } from './icon-button.tsx'
import { useUiWords } from './words.tsx'

export type Notice = {
  title: string
  description?: string | undefined
  tone?: 'info' | 'success' | 'error' | undefined
  action?: { label: string; onSelect: () => void } | undefined
}

const manager = Base.createToastManager()
const icons = { info: Info, success: CircleCheck, error: TriangleAlert }
const colors = { info: 'text-info', success: 'text-success', error: 'text-danger' }

function add({ title, description, tone = 'info', action }: Notice) {
  const id = manager.add({
    title,
    description,
    type: tone,
    timeout: tone === 'error' ? 0 : 10_000,
    ...(action && {
      actionProps: {
        children: action.label,
        onClick: () => {
          manager.close(id)
          action.onSelect()
        },
      },
    }),
  })
}

/** The notices themselves; fetched by `Toaster` when there is a first one. F6 reaches them. */
export function ToastLive({ connect }: { connect: (add: (notice: Notice) => void) => () => void }) {
  const words = useUiWords()
  useEffect(() => connect(add), [connect])
  return (
    <Base.Provider toastManager={manager} limit={3}>
      <Base.Portal>
        <Base.Viewport
          aria-label={words.notifications}
          // At the side where dialogs, bulk bars and phones' footers have no buttons.
          className="fixed inset-x-4 top-15 z-60 flex flex-col gap-2 sm:top-auto sm:right-auto sm:bottom-4 sm:w-90"
        >
          <List dismiss={words.dismiss} />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
}

function List({ dismiss }: { dismiss: string }) {
  const { toasts } = Base.useToastManager()
  return toasts.map((toast) => {
    const tone = toast.type === 'error' || toast.type === 'success' ? toast.type : 'info'
    return (
      <Base.Root
        key={toast.id}
        toast={toast}
        className="rounded-card border border-control-line bg-raised text-control text-text shadow-pop transition-opacity data-starting-style:opacity-0 data-ending-style:opacity-0 data-limited:hidden"
      >
        <Base.Content className="flex items-start gap-2.5 py-2 pr-2 pl-3">
          <Icon of={icons[tone]} className={`mt-2 ${colors[tone]}`} />
          <div className="min-w-0 flex-1 py-1.5">
            <Base.Title className="text-control font-medium" />
            <Base.Description className="text-text-2" />
          </div>
          {toast.actionProps ? (
            <Base.Action className={buttonClass({ size: 'sm', className: 'mt-0.5' })} />
          ) : null}
          <Base.Close aria-label={dismiss} className={iconButtonClass()}>
            <Icon of={X} />
          </Base.Close>
        </Base.Content>
      </Base.Root>
    )
  })
}
