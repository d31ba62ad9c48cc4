import { TriangleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Icon } from './icon.tsx'
import { Word } from './words.tsx'

/** What ties a control to its label, hint and error. */
export type FieldWires = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export type FieldProps = {
  label: ReactNode
  id?: string | undefined
  hint?: ReactNode
  error?: ReactNode
  optional?: boolean | undefined
  aside?: ReactNode
  labelHidden?: boolean | undefined
  className?: string | undefined
  children: (wires: FieldWires) => ReactNode
}

/** A control with its label, hint and error; `children` receives the attributes that connect them. */
export function Field({
  label,
  id,
  hint,
  error,
  optional,
  aside,
  labelHidden,
  className,
  children,
}: FieldProps) {
  const made = useId()
  const key = id ?? made
  const described = [error ? `${key}-error` : '', hint ? `${key}-hint` : ''].filter(Boolean).join(' ')
  return (
    <div className={`grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1.5 ${className ?? ''}`}>
      <div className={labelHidden ? 'sr-only' : 'flex items-baseline justify-between gap-3 text-control'}>
        <label htmlFor={key} className="font-medium">
          {label}
          {optional ? (
            <span className="font-normal text-text-3">
              {' '}
              (<Word of="optional" />)
            </span>
          ) : null}
        </label>
        {aside}
      </div>
      {children({
        id: key,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error ? <FieldError id={`${key}-error`}>{error}</FieldError> : null}
      {hint ? (
        <p id={`${key}-hint`} className="text-meta text-text-3">
          {hint}
        </p>
      ) : null}
    </div>
  )
}

/** The sentence under a control that says what is wrong with it. */
function FieldError({ id, children }: { id?: string | undefined; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-meta text-danger">
      <Icon of={TriangleAlert} size={14} className="mt-px" />
      <span>{children}</span>
    </p>
  )
}
