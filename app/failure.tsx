import { Button } from '#components/ui/button.tsx'

type FailureProps = {
  words: Readonly<Record<'title' | 'text' | 'retry' | 'reference', string>>
  digest: string | undefined
  retry: () => void
}

/** What a reader sees of a bug: that it is ours, what to do, and the reference under which the log knows it. */
export function Failure({ words, digest, retry }: FailureProps) {
  return (
    <div className="grid max-w-110 justify-items-start gap-4">
      <h1 tabIndex={-1} className="text-h2">
        {words.title}
      </h1>
      <p className="text-text-2">{words.text}</p>
      <Button look="solid" onClick={retry}>
        {words.retry}
      </Button>
      {digest ? (
        <p className="text-meta text-text-3">
          {words.reference} <code className="font-mono select-all">{digest}</code>
        </p>
      ) : null}
    </div>
  )
}
