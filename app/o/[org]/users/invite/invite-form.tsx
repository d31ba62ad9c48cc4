'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '#components/ui/button.tsx'
import { DialogBody, DialogFooter } from '#components/ui/dialog.tsx'
import { Note } from '#components/ui/note.tsx'
import type { InvitedRow } from '#lib/invitations/invite.ts'
import { AddressBox, type BoxProblem } from './address-box.tsx'
import { AddressRows } from './address-rows.tsx'
import { emptyValues, hasText } from './form-values.ts'
import { InviteResult } from './invite-result.tsx'
import { LicensePreview } from './license-preview.tsx'
import type { InviteSetup } from './load-setup.ts'
import { MailOptions } from './mail-options.tsx'
import { type InviteForm as Form, useInviteForm } from './use-invite-form.ts'
import { useSending } from './use-sending.ts'

type InviteFormProps = {
  setup: InviteSetup
  /** Where addresses are typed: whoever shows the form may want to focus it. */
  box: RefObject<HTMLTextAreaElement | null>
  /** Leaves the form; while it holds something unsent, whoever shows it may ask first. */
  onLeave: () => void
  onUnsent?: (unsent: boolean) => void
}

/** Invites many people at once and shows what became of each. Fills a dialog or a page. */
export function InviteForm({ setup: given, box, onLeave, onUnsent }: InviteFormProps) {
  const t = useTranslations('invite')
  const router = useRouter()
  const [setup] = useState(given)
  const invite = useInviteForm(setup)
  const [done, setDone] = useState<InvitedRow[] | null>(null)
  const [boxProblem, setBoxProblem] = useState<BoxProblem | null>(null)
  const focusBox = () => box.current?.focus()
  const sending = useSending({
    invite,
    onBoxProblem: setBoxProblem,
    focusBox,
    onDone: (rows) => {
      setDone(rows)
      invite.form.reset(emptyValues(setup))
      router.refresh()
    },
  })
  const unsent = hasText(invite.form.watch())
  useEffect(() => onUnsent?.(unsent), [onUnsent, unsent])

  if (done) {
    const more = () => {
      flushSync(() => setDone(null))
      focusBox()
    }
    return (
      <>
        <DialogBody className="p-0">
          <InviteResult rows={done} slug={setup.organization.slug} />
        </DialogBody>
        <DialogFooter>
          <Button onClick={more}>{t('result.more')}</Button>
          <Button look="solid" onClick={onLeave}>
            {t('result.done')}
          </Button>
        </DialogFooter>
      </>
    )
  }

  const { isConfirmed, name } = setup.organization
  return (
    <form
      className="contents"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void sending.submit()
      }}
    >
      <DialogBody className="grid md:grid-cols-[minmax(0,1fr)_316px]">
        <div className="grid min-w-0 content-start gap-4 px-6 pt-5 pb-4 max-md:p-4">
          {isConfirmed ? null : <Note>{t('unconfirmed', { organization: name })}</Note>}
          <AddressBox invite={invite} problem={boxProblem} onProblem={setBoxProblem} box={box} />
          <AddressRows invite={invite} />
        </div>
        <div className="grid min-w-0 content-start gap-5 border-border bg-canvas px-5 pt-5 pb-6 max-md:border-t max-md:px-4 md:border-l">
          <LicensePreview invite={invite} />
          <hr className="border-border" />
          <MailOptions invite={invite} />
          {sending.problem ? (
            <Note tone="danger" role="alert">
              {sending.problem}
            </Note>
          ) : null}
        </div>
      </DialogBody>
      <DialogFooter note={<Counts invite={invite} />}>
        <Button onClick={onLeave}>{t('cancel')}</Button>
        <Button type="submit" look="solid" pending={sending.isSending}>
          {t(isConfirmed ? 'submit' : 'submitSaved', { n: invite.counts.ready })}
        </Button>
      </DialogFooter>
    </form>
  )
}

function Counts({ invite }: { invite: Form }) {
  const t = useTranslations('invite.footer')
  const { ready, toLookAt, skipped } = invite.counts
  const parts = [
    ready > 0 && t(invite.setup.organization.isConfirmed ? 'ready' : 'saved', { count: ready }),
    toLookAt > 0 && t('toLookAt', { count: toLookAt }),
    skipped > 0 && t('skipped', { count: skipped }),
  ]

  return parts.filter(Boolean).join(', ')
}
