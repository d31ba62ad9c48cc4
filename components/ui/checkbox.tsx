import clsx from 'clsx'
import type { ComponentProps } from 'react'

const box =
  'relative block size-4 shrink-0 cursor-pointer appearance-none border border-border-strong bg-surface disabled:cursor-not-allowed disabled:bg-sunken ' +
  'before:absolute before:-inset-2 pointer-coarse:before:-inset-3.5 forced-colors:appearance-auto'

/** The classes of a drawn checkbox, with its tick and its dash. */
const checkboxClass = clsx(
  box,
  'rounded-tag checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent',
  'after:absolute after:box-border after:hidden after:border-accent-fg',
  'checked:not-indeterminate:after:block checked:after:top-[1px] checked:after:left-[4px] checked:after:h-[9px] checked:after:w-[5px] checked:after:rotate-[42deg] checked:after:border-r-[1.75px] checked:after:border-b-[1.75px]',
  'indeterminate:before:z-0 indeterminate:after:inset-x-[3px] indeterminate:after:top-[6px] indeterminate:after:block indeterminate:after:h-0 indeterminate:after:w-auto indeterminate:after:rotate-0 indeterminate:after:border-r-0 indeterminate:after:border-b-2',
)

export type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'size'>

/** A box to tick; give it a name with `aria-label` where no label stands beside it. */
export function Checkbox({ className, ...rest }: CheckboxProps) {
  return <input {...rest} type="checkbox" className={clsx(checkboxClass, className)} />
}
