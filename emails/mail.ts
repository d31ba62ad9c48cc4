import type { ReactNode } from 'react'

/** What a mail says; `layout.tsx` puts the frame around it. */
export interface Mail {
  subject: string
  /** What an inbox shows beside the subject. */
  preview: string
  title: string
  /** Whose mail it is; `null` where it concerns an account. */
  organizationName: string | null
  /** Whom to ask. */
  contactEmail?: string | null
  content: ReactNode
}
