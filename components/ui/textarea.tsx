import type { ComponentProps } from 'react'
import { controlClass } from './input.tsx'

export type TextareaProps = ComponentProps<'textarea'>

/** Several lines of text; the reader may pull it taller. */
export function Textarea({ className, rows = 3, ...rest }: TextareaProps) {
  return (
    <textarea
      {...rest}
      rows={rows}
      className={controlClass('md', `block h-auto! resize-y py-2 ${className ?? ''}`)}
    />
  )
}
