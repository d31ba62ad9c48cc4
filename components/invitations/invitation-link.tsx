'use client'

import { useTranslations } from 'next-intl'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { Dialog, DialogBody, DialogFooter } from '#components/ui/dialog.tsx'
import { TextField } from '#components/ui/text-field.tsx'

/** Shows a link to copy by hand, where the browser keeps its clipboard closed. */
export function InvitationLink({ link, onClose }: { link: string; onClose: () => void }) {
  const t = useTranslations('actions')

  return (
    <Dialog open onOpenChange={(open) => open || onClose()} size="sm" title={t('linkTitle')}>
      <DialogBody>
        <TextField
          label={t('linkField')}
          value={link}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
      </DialogBody>
      <DialogFooter>
        <CopyButton value={link} label={t('linkCopy')} look="solid" />
      </DialogFooter>
    </Dialog>
  )
}
