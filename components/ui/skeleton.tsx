import clsx from 'clsx'

/** The shape of something that is on its way; give it the size of what will come. */
export function Skeleton({ className = 'h-4 w-full' }: { className?: string }) {
  return <span aria-hidden className={clsx('block animate-pulse rounded-tag bg-sunken', className)} />
}
