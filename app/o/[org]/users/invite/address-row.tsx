'use client'

import clsx from 'clsx'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DepartmentsButton } from '#components/groups/departments-button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Select } from '#components/ui/select.tsx'
import { normalizeEmail } from '#lib/email-address.ts'
import { RowAddress } from './row-address.tsx'
import { RowMessage } from './row-message.tsx'
import type { InviteForm } from './use-invite-form.ts'

type AddressRowProps = { invite: InviteForm; index: number; id: string; onRemove: () => void }

const cell = 'py-1.5 pr-2 text-start align-middle font-normal max-md:p-0 max-md:pt-1.5'

/** One person to invite: address, profile, departments, and what there is to say about them. */
export function AddressRow({ invite, index, id, onRemove }: AddressRowProps) {
  const t = useTranslations('invite.row')
  const row = invite.rows[index]
  const judgement = invite.judgements[index]
  if (!row || !judgement) return null
  const address = normalizeEmail(row.email)
  const checked = 'key' in address ? invite.checked.get(address.key) : undefined
  const email = row.email || t('new')
  const isSkipped = judgement.kind === 'skipped'
  const { departments, profiles, organization } = invite.setup

  return (
    <tbody data-row={index} className="border-t border-hairline max-md:block">
      <tr className="max-md:grid max-md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_40px] max-md:gap-x-2 max-md:pt-2.5 max-md:pb-1.5">
        <th scope="row" className={clsx(cell, 'max-md:col-span-2')}>
          <RowAddress
            id={id}
            email={row.email}
            name={row.name ?? checked?.name ?? null}
            wrong={judgement.kind === 'wrong'}
            skipped={isSkipped}
            onTake={(typed) => invite.takeRow(index, typed)}
          />
        </th>
        {isSkipped ? (
          <td colSpan={2} className={clsx(cell, 'pl-2.5 text-meta text-text-3 max-md:col-span-2')}>
            {t('notSent')}
          </td>
        ) : (
          <>
            <td className={cell}>
              <Select
                id={`${id}-profile`}
                size="sm"
                className="max-md:text-control!"
                options={profiles}
                value={row.profileId}
                onChange={(profileId) => invite.setRow(index, { ...row, profileId })}
                aria-label={t('profile', { email })}
              />
            </td>
            <td className={cell}>
              <DepartmentsButton
                departments={departments}
                value={row}
                onChange={(chosen) => invite.setRow(index, { ...row, ...chosen })}
                label={(selected) => t('departments', { email, selected })}
              />
            </td>
          </>
        )}
        <td className="w-8 text-end max-md:col-start-3 max-md:row-start-1 max-md:w-auto">
          <IconButton
            id={`${id}-remove`}
            icon={X}
            size="sm"
            label={t('remove', { email })}
            onClick={onRemove}
          />
        </td>
      </tr>
      <tr className="max-md:block">
        <td colSpan={4} className="p-0 max-md:block">
          <RowMessage
            id={`${id}-message`}
            judgement={judgement}
            checked={checked}
            organization={organization}
            onUse={(suggestion) => invite.takeRow(index, suggestion)}
            onKeep={() => invite.setRow(index, { ...row, suggestion: null })}
          />
        </td>
      </tr>
    </tbody>
  )
}
