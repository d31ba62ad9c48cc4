import { Button } from '#components/ui/button.tsx'
import type { RefusalCode } from '#lib/refusal.ts'

type Said = Readonly<Record<'title' | 'text', string>>

type FailureProps = {
  words: Said & Readonly<Record<'retry' | 'reference', string>> & { readonly unavailable: Said }
  digest: string | undefined
  retry: () => void
}

const unavailable: RefusalCode = 'unavailable'

/**
 * What a reader sees of a bug: that it is ours, what to do, and the reference under which the log knows it. A database
 * that does not answer is no bug, and said as what it is.
 */
export function Failure({ words, digest, retry }: FailureProps) {
  const isUnavailable = digest === unavailable
  const { title, text } = isUnavailable ? words.unavailable : words

  return (
    <div className="grid max-w-110 justify-items-start gap-4">
      <h1 tabIndex={-1} className="text-h2">
        {title}
      </h1>
      <p className="text-text-2">{text}</p>
      <Button look="solid" onClick={retry}>
        {words.retry}
      </Button>
      {digest && !isUnavailable ? (
        <p className="text-meta text-text-3">
          {words.reference} <code className="font-mono select-all">{digest}</code>
        </p>
      ) : null}
    </div>
  )
}
