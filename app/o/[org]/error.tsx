'use client'

import { Failure } from '../../failure.tsx'
import { useFailureWords } from '../../use-failure-words.ts'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** A page of an organization that could not be made; the navigation stays. */
export default function OrganizationError({ error, reset }: Props) {
  const words = useFailureWords()

  return (
    <div className="px-(--gutter) pt-6">
      <Failure words={words} digest={error.digest} retry={reset} />
    </div>
  )
}
