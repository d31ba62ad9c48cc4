import clsx from 'clsx'

/** The box of everything that floats: menus, lists, popovers. */
export function floatingClass(className?: string) {
  return clsx(
    'z-50 origin-(--transform-origin) rounded-box border border-border bg-raised text-control text-text shadow-pop outline-none',
    'max-h-(--available-height) max-w-(--available-width) transition-opacity',
    'data-starting-style:opacity-0 data-ending-style:opacity-0',
    className,
  )
}

/** One line of a menu or list. */
export const floatingItemClass =
  'flex min-h-[30px] w-full cursor-default items-center gap-2.5 rounded-item px-2 py-1 text-start outline-none select-none ' +
  'data-highlighted:bg-press data-disabled:text-text-3 pointer-coarse:min-h-11 ' +
  '[&>svg]:text-text-3 data-highlighted:[&>svg]:text-text-2'
