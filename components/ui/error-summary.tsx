'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { Note } from './note.tsx'

export type ErrorSummaryProps = {
  title: ReactNode
  /** `field` is the id of the control that needs a look. */
  errors: readonly { field?: string | undefined; message: ReactNode }[]
}

/** All that is wrong with a form, above it; takes the focus when it appears and leads to each field. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-box">
      <Note tone="danger" title={title}>
        <ul className="list-disc pl-4">
          {errors.map(({ field, message }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two errors of one field differ only by their place
            <li key={`${field}-${index}`}>
              {field ? (
                <a href={`#${field}`} className="inline-block py-0.5 underline underline-offset-3">
                  {message}
                </a>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      </Note>
    </div>
  )
}
