type DepartmentListProps = { names: readonly string[]; all: boolean; allWord: string }

/** The first department and how many more; all of them for those who hover. */
export function DepartmentList({ names, all, allWord }: DepartmentListProps) {
  if (all) return <span>{allWord}</span>
  const [first, ...more] = names
  if (!first) return <span className="text-text-3">–</span>

  return (
    <span className="flex min-w-0 gap-1" title={names.join(', ')}>
      <span className="truncate">{first}</span>
      {more.length > 0 ? (
        <span className="shrink-0 text-text-2">
          +{more.length}
          <span className="sr-only">, {more.join(', ')}</span>
        </span>
      ) : null}
    </span>
  )
}
