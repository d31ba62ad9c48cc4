import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { radioClass } from './checkbox.tsx'

export type RadioProps = Omit<ComponentProps<'input'>, 'type' | 'size'> & {
  label: ReactNode
  hint?: ReactNode
}

/** One of several answers, with its words beside it. */
export function Radio({ label, hint, className, ...rest }: RadioProps) {
  return (
    <label className={clsx('flex items-start gap-2 text-control', className)}>
      <input {...rest} type="radio" className={clsx(radioClass, 'mt-0.5')} />
      <span className="min-w-0">
        {label}
        {hint ? <span className="block text-meta text-text-3">{hint}</span> : null}
      </span>
    </label>
  )
}

/** Radios that answer one question, under that question. */
export function RadioGroup({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-control font-medium">{legend}</legend>
      {children}
    </fieldset>
  )
}
