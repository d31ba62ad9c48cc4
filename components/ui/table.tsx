import clsx from 'clsx'
import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react'
import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { iconButtonClass } from './icon-button.tsx'

export type TableProps = Omit<ComponentProps<'table'>, 'className'> & {
  /** Read to those who cannot see the table: what it lists, how sorted, which part. */
  caption: ReactNode
  /** `page` reaches the edges and keeps its header in sight; `panel` stands inside a `Panel`. */
  place?: 'page' | 'panel' | undefined
  className?: string | undefined
}

/** A table; below 768 px each row is a card, in which a cell shows its `label`. */
export function Table({ caption, place = 'page', className, children, ...rest }: TableProps) {
  return (
    <table {...rest} data-place={place} className={clsx('table-cards text-control tabular-nums', className)}>
      <caption className="sr-only">{caption}</caption>
      {children}
    </table>
  )
}

export type ColumnProps = Omit<ComponentProps<'th'>, 'scope'> & {
  sort?: { href: string; label: string; direction?: 'ascending' | 'descending' | undefined } | undefined
}

/** The head of a column; with `sort`, a link that sorts by it. */
export function Column({ sort, children, ...rest }: ColumnProps) {
  return (
    <th {...rest} scope="col" aria-sort={sort?.direction}>
      {sort ? (
        <Link
          href={sort.href}
          scroll={false}
          aria-label={sort.label}
          className={clsx(
            'inline-flex min-h-6 items-center gap-1 hover:text-text',
            sort.direction && 'text-text',
          )}
        >
          {children}
          {sort.direction ? (
            <Icon of={sort.direction === 'ascending' ? ArrowUp : ArrowDown} size={12} />
          ) : null}
        </Link>
      ) : (
        children
      )}
    </th>
  )
}

export type CellProps = ComponentProps<'td'> & {
  /** The name it carries on a phone; without one it stands alone under the name of the row. */
  label?: string | undefined
  /** On a phone it shows only after `RowMore` of its row was opened. */
  fold?: boolean | undefined
}

/** A cell. */
export function Cell({ label, fold, ...rest }: CellProps) {
  return <td {...rest} data-label={label} data-fold={fold || undefined} />
}

/** Opens the folded cells of its row on a phone, also without JavaScript; stands before the last cell. `label`: "Details of Ana Souza". */
export function RowMore({ label }: { label: string }) {
  return (
    <td className="row-more">
      <details className="group/more">
        <summary aria-label={label} className={iconButtonClass('md')}>
          <Icon of={ChevronDown} className="group-open/more:rotate-180" />
        </summary>
      </details>
    </td>
  )
}

/** The cell that names its row. */
export function RowHead(props: Omit<ComponentProps<'th'>, 'scope'>) {
  return <th {...props} scope="row" />
}
