import type { ReactNode } from 'react'
import { DenialBoundary } from './denial-boundary.tsx'
import { Words } from './words.tsx'

/**
 * Shows the 403 page in the place of a page that was denied: around everything with `full`, or inside a shell that
 * stays. Brings the words of the error pages.
 */
export function Gate({ full, children }: { full?: boolean; children: ReactNode }) {
  return (
    <Words only={['failure', 'denial', 'permissions']}>
      <DenialBoundary full={full}>{children}</DenialBoundary>
    </Words>
  )
}
