'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useAnswer } from '#components/form/use-answer.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogBody, DialogFooter } from '#components/ui/dialog.tsx'
import { Note } from '#components/ui/note.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { DialogProps } from './invitation-dialogs.tsx'

/** Asks for the address that an invitation should have gone to. */
export function CorrectAddress({ asked, answered, run, leave }: DialogProps) {
  const t = useTranslations('actions')
  const field = useRef<HTMLInputElement>(null)
  const [pending, setPending] = useState(false)
  const answer = useAnswer(answered?.result ?? null)
  const error = answer.error('email')
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    setPending(true)
    await run(asked, field.current?.value ?? '')
    setPending(false)
  }
  useEffect(() => {
    if (answered && error) field.current?.focus()
  }, [answered, error])

  return (
    <Dialog
      open
      onOpenChange={(open) => open || leave()}
      size="sm"
      title={t('correctTitle')}
      initialFocus={field}
    >
      <form noValidate onSubmit={submit} className="contents">
        <DialogBody className="grid gap-4 px-6 py-5 max-md:p-4">
          <p className="wrap-anywhere">{t('correctText', { email: asked.user.email })}</p>
          {answer.problem ? (
            <Note tone="danger" role="alert">
              {answer.problem}
            </Note>
          ) : null}
          <TextField
            ref={field}
            label={t('correctField')}
            name="email"
            type="email"
            autoComplete="off"
            defaultValue={asked.user.email}
            error={error}
          />
        </DialogBody>
        <DialogFooter>
          <Button onClick={leave}>{t('cancel')}</Button>
          <Button type="submit" look="solid" pending={pending}>
            {t('correctSubmit')}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  )
}
