'use client'

import { Failure } from './failure.tsx'
import { useFailureWords } from './use-failure-words.ts'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** A page that could not be made. */
export default function PageError({ error, reset }: Props) {
  const words = useFailureWords()

  return (
    <main id="main" className="grid min-h-dvh place-content-center p-6">
      <Failure words={words} digest={error.digest} retry={reset} />
    </main>
  )
}
