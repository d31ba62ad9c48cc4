import clsx from 'clsx'

export type LogoProps = {
  size?: 'sm' | 'md' | 'lg' | undefined
  plain?: boolean | undefined
  markOnly?: boolean | undefined
}

const sizes = {
  sm: { mark: 14, word: 'gap-2 text-control' },
  md: { mark: 18, word: 'gap-[9px] text-[0.9375rem]' },
  lg: { mark: 22, word: 'gap-[11px] text-h3' },
}

/** Three bars, an M, a row of people; with the name unless `markOnly`. `plain` draws it in one color. */
export function Logo({ size = 'md', plain, markOnly }: LogoProps) {
  const { mark, word } = sizes[size]
  return (
    <span className={clsx('inline-flex items-center font-semibold tracking-[-0.02em] text-text', word)}>
      <svg
        viewBox="0 0 20 20"
        width={mark}
        height={mark}
        aria-hidden="true"
        fill="currentColor"
        className="shrink-0"
      >
        <rect x="1" y="2" width="4.5" height="16" rx="1.25" />
        <rect x="7.75" y="2" width="4.5" height="9" rx="1.25" className={plain ? undefined : 'fill-accent'} />
        <rect x="14.5" y="2" width="4.5" height="16" rx="1.25" />
      </svg>
      <span className={markOnly ? 'sr-only' : undefined}>Muster</span>
    </span>
  )
}
