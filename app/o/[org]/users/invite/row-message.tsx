'use client'

import clsx from 'clsx'
import { Info, TriangleAlert } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useCodeWords } from '#components/form/use-code-words.ts'
import { Icon } from '#components/ui/icon.tsx'
import type { CheckedAddress } from '#lib/invitations/check-addresses.ts'
import type { Judgement } from '#lib/invitations/judge-rows.ts'
import { formatDate, formatRelative } from '#lib/locales/format.ts'
import { defaultLocale, isLocale } from '#lib/locales/locales.ts'
import type { InviteSetup } from './load-setup.ts'

type RowMessageProps = {
  id: string
  judgement: Judgement
  checked: CheckedAddress | undefined
  organization: InviteSetup['organization']
  onUse: (email: string) => void
  onKeep: () => void
}

const link = 'link mr-2 whitespace-nowrap'

/** What there is to say about a row, and what can be done about it. */
export function RowMessage({ id, judgement, checked, organization, onUse, onKeep }: RowMessageProps) {
  const t = useTranslations('invite.row')
  const say = useCodeWords()
  const current = useLocale()
  const locale = isLocale(current) ? current : defaultLocale
  const at = checked?.at ?? null

  if (judgement.kind === 'wrong') {
    return (
      <Message id={id} tone="danger">
        {say(judgement.error)}
      </Message>
    )
  }
  if (judgement.kind === 'doubtful') {
    const { suggestion } = judgement
    return (
      <Message id={id} tone="warning">
        {t.rich('typo', {
          suggestion,
          b: (words) => <b className="font-medium wrap-anywhere text-text">{words}</b>,
        })}{' '}
        <button id={`${id}-use`} type="button" className={link} onClick={() => onUse(suggestion)}>
          {t('useThis')}
        </button>{' '}
        <button type="button" className={link} onClick={onKeep}>
          {t('keep')}
        </button>
      </Message>
    )
  }
  if (judgement.kind === 'ready') {
    if (!judgement.again || !at) return null
    return (
      <Message tone="info">{t('again', { when: formatRelative(at, { locale, now: new Date() }) })}</Message>
    )
  }
  if (judgement.why === 'no_license') return <Message tone="warning">{t('noLicense')}</Message>

  // Not a soft move: the dialog's slot would stay behind and keep the form from opening again.
  const user = checked?.userId ? (
    <a href={`/o/${organization.slug}/users/${checked.userId}`} className={link}>
      {t('viewUser')}
    </a>
  ) : null
  return (
    <Message tone="quiet">
      {judgement.why === 'deactivated'
        ? t('deactivated', { date: at ? formatDate(at, { locale, timeZone: organization.timeZone }) : '' })
        : t('alreadyUser')}{' '}
      {user}
    </Message>
  )
}

const looks = {
  danger: { icon: TriangleAlert, text: 'text-danger', drawing: '' },
  warning: { icon: TriangleAlert, text: 'text-text-2', drawing: 'text-warning' },
  info: { icon: Info, text: 'text-text-2', drawing: 'text-info' },
  quiet: { icon: Info, text: 'text-text-2', drawing: 'text-text-3' },
}

function Message({
  id,
  tone,
  children,
}: {
  id?: string
  tone: keyof typeof looks
  children: React.ReactNode
}) {
  const { icon, text, drawing } = looks[tone]
  return (
    <p id={id} className={clsx('flex gap-[7px] pb-2 text-meta', text)}>
      <Icon of={icon} size={14} className={clsx('mt-px', drawing)} />
      <span className="min-w-0">{children}</span>
    </p>
  )
}
