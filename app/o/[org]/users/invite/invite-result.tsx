'use client'

import { CircleCheck, CircleSlash } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import type { InvitedRow } from '#lib/invitations/invite.ts'
import { CopyLinkButton } from './copy-link-button.tsx'

const reasons = ['already_user', 'already_invited', 'deactivated', 'no_license', 'too_many'] as const

/** What became of each row: how many went out, why the others did not, and the links to hand over. */
export function InviteResult({ rows, slug }: { rows: readonly InvitedRow[]; slug: string }) {
  const t = useTranslations('invite')
  const head = useRef<HTMLHeadingElement>(null)
  const count = (outcome: InvitedRow['outcome']) => rows.filter((row) => row.outcome === outcome).length
  const sent = count('sent') + count('resent')
  const saved = count('saved')
  const refused = count('refused')
  useEffect(() => head.current?.focus(), [])

  return (
    <div className="grid content-start gap-4 px-6 py-5 max-md:p-4">
      <h2 ref={head} tabIndex={-1} className="text-h3">
        {saved > 0 ? t('result.saved', { count: saved }) : t('result.sent', { count: sent })}
        {refused > 0 ? ` ${t('result.notSent', { count: refused })}` : ''}
      </h2>
      <table className="w-full border-collapse text-control">
        <caption className="sr-only">{t('result.caption')}</caption>
        <thead className="text-meta text-text-3 max-md:sr-only">
          <tr>
            <th scope="col" className="h-8 pr-3 text-start font-medium">
              {t('rows.email')}
            </th>
            <th scope="col" className="pr-3 text-start font-medium">
              {t('result.outcome')}
            </th>
            <th scope="col">
              <span className="sr-only">{t('result.link')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.email}
              className="border-t border-hairline max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:items-center max-md:gap-x-3 max-md:py-2"
            >
              <th scope="row" className="py-2 pr-3 text-start font-medium wrap-anywhere max-md:p-0">
                {row.email}
              </th>
              <td className="py-2 pr-3 text-text-2 max-md:col-start-1 max-md:p-0">
                <span className="flex items-start gap-1.5">
                  <Icon
                    of={row.outcome === 'refused' ? CircleSlash : CircleCheck}
                    size={14}
                    className={row.outcome === 'refused' ? 'mt-[3px] text-text-3' : 'mt-[3px] text-success'}
                  />
                  {row.outcome === 'refused' ? t(`refused.${reasonOf(row)}`) : t(`outcome.${row.outcome}`)}
                </span>
              </td>
              <td className="py-1.5 text-end max-md:col-start-2 max-md:row-span-2 max-md:row-start-1 max-md:p-0">
                {row.userId && (row.outcome === 'sent' || row.outcome === 'resent') ? (
                  <CopyLinkButton slug={slug} userId={row.userId} email={row.email} />
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const reasonOf = ({ reason }: InvitedRow) => reasons.find((known) => known === reason) ?? 'other'
