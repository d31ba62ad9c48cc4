import clsx from 'clsx'
import type { Reading } from '#components/users/user-status.tsx'
import { formatDateTime } from '#lib/locales/format.ts'
import type { Moment } from './timeline.ts'

const dots = {
  plain: 'bg-text-2',
  good: 'bg-mark-active',
  bad: 'border-[1.5px] border-danger bg-surface',
}

/** What happened, one below the other: hollow red failed, green is where they joined. */
export function TimelineList({ moments, reading }: { moments: readonly Moment[]; reading: Reading }) {
  return (
    <ol className="grid">
      {moments.map(({ at, title, detail, tone }, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: moments have no identity of their own
          key={index}
          className="group relative grid grid-cols-[9px_minmax(0,1fr)_auto] gap-x-3 pb-4 text-control last:pb-0"
        >
          <span
            aria-hidden
            className="absolute top-4.5 bottom-0.5 left-[4px] w-[1.5px] bg-border group-last:hidden"
          />
          <span
            aria-hidden
            className={clsx('mt-1.5 size-[9px] rounded-full forced-color-adjust-none', dots[tone])}
          />
          <span className="min-w-0 wrap-anywhere">
            <span className={clsx(tone === 'bad' && 'text-danger', tone === 'good' && 'font-medium')}>
              {title}
            </span>
            {detail ? <small className="block text-meta text-text-3">{detail}</small> : null}
          </span>
          <time dateTime={at.toISOString()} className="text-text-3 tabular-nums max-sm:col-start-2">
            {formatDateTime(at, reading)}
          </time>
        </li>
      ))}
    </ol>
  )
}
