'use client'

import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { InviteForm } from './invite-form.tsx'
import type { InviteSetup } from './load-setup.ts'

/** The invite form as a page of its own, for whoever comes by its address. */
export function InvitePage({ setup }: { setup: InviteSetup }) {
  const router = useRouter()
  const box = useRef<HTMLTextAreaElement>(null)

  return (
    <div className="mt-5 flex flex-col overflow-clip rounded-card border border-border max-md:-mx-(--gutter) max-md:rounded-none max-md:border-x-0 md:[&_footer]:sticky md:[&_footer]:bottom-0">
      <InviteForm
        setup={setup}
        box={box}
        onLeave={() => router.push(`/o/${setup.organization.slug}/users`)}
      />
    </div>
  )
}
