'use client'

import dynamic from 'next/dynamic'
import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Dialog } from '#components/ui/dialog.tsx'
import { InviteForm } from './invite-form.tsx'
import type { InviteSetup } from './load-setup.ts'
import { forgetDraft } from './use-draft.ts'

const AlertDialog = dynamic(() => import('#components/ui/alert-dialog.tsx').then((part) => part.AlertDialog))

/** Going elsewhere closes the dialog: its slot would keep showing it, so it looks where the reader is. */
export function InviteDialog({ setup }: { setup: InviteSetup }) {
  const path = usePathname()

  return path === `/o/${setup.organization.slug}/users/invite` ? <OpenDialog setup={setup} /> : null
}

/** The invite form over the page it was opened from. Closing it goes back there, and asks first where something is unsent. */
function OpenDialog({ setup }: { setup: InviteSetup }) {
  const t = useTranslations('invite')
  const router = useRouter()
  const box = useRef<HTMLTextAreaElement>(null)
  const [isUnsent, setUnsent] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const leave = () => (isUnsent ? setAsking(true) : router.back())
  const discard = () => {
    forgetDraft()
    router.back()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && leave()}
      title={t('title')}
      description={t('to', { organization: setup.organization.name })}
      size="lg"
      initialFocus={box}
    >
      <InviteForm setup={setup} box={box} onLeave={leave} onUnsent={setUnsent} />
      {isAsking ? (
        <AlertDialog
          open
          onOpenChange={setAsking}
          title={t('discard.title')}
          description={t('discard.text')}
          confirm={t('discard.confirm')}
          cancel={t('discard.cancel')}
          tone="danger"
          onConfirm={discard}
        />
      ) : null}
    </Dialog>
  )
}
