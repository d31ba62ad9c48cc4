import clsx from 'clsx'

/** The first letters of the first and the last word of a name. */
function initials(name: string) {
  const words = name
    .trim()
    .split(/[\s@]+/u)
    .filter((word) => /^\p{L}|\p{N}/u.test(word))
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase() ?? '').join('')
}

// Drawn by CSS: as text they would count as a part of the label of the button they stand in.
const drawn = 'before:content-[attr(data-initials)]'

const sizes = { sm: 'size-5 text-[0.5625rem]', md: 'size-7 text-tiny', lg: 'size-12 text-lead' }

export type AvatarProps = { name: string; ghost?: boolean | undefined; size?: keyof typeof sizes | undefined }

/** A person's initials, beside the name; a dashed ring (`ghost`) is somebody who has not joined yet. */
export function Avatar({ name, ghost, size = 'md' }: AvatarProps) {
  return (
    <span
      aria-hidden
      data-initials={initials(name)}
      className={clsx(
        drawn,
        'inline-grid shrink-0 place-items-center rounded-full leading-none! font-semibold tracking-[0.01em]',
        sizes[size],
        ghost
          ? 'border border-dashed border-border-strong text-text-3'
          : 'bg-sunken text-text-2 inset-ring inset-ring-hover',
      )}
    />
  )
}

const squares = { sm: 'size-5 rounded-item text-[0.625rem]', lg: 'size-10 rounded-box text-h3' }

/** An organization's first letter on a dark square. */
export function OrganizationAvatar({ name, size = 'sm' }: { name: string; size?: keyof typeof squares }) {
  return (
    <span
      aria-hidden
      data-initials={initials(name).slice(0, 1)}
      className={clsx(
        drawn,
        'inline-grid shrink-0 place-items-center bg-text leading-none! font-semibold text-surface forced-color-adjust-none',
        squares[size],
      )}
    />
  )
}
