import { headers } from 'next/headers'
import { type ReactNode, Suspense } from 'react'

/**
 * Stands in for content on its way, but only where the reader moves inside the app. A document is sent whole: it reads
 * without JavaScript, and its status is true, which a `loading.tsx` would have sent before anybody knew it.
 */
export async function Streamed({ fallback, children }: { fallback: ReactNode; children: ReactNode }) {
  const moves = (await headers()).get('sec-fetch-dest') === 'empty'

  return moves ? <Suspense fallback={fallback}>{children}</Suspense> : children
}
