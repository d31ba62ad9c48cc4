'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCodeWords } from '#components/form/use-code-words.ts'
import { announce } from '#components/layout/live-region.tsx'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { notify } from '#components/ui/toast.tsx'
import { copyLink } from './actions.ts'

type CopyLinkButtonProps = { slug: string; userId: string; email: string }

/** Fetches the link of one invitation, only when asked for, and puts it on the clipboard. */
export function CopyLinkButton({ slug, userId, email }: CopyLinkButtonProps) {
  const t = useTranslations('invite.result')
  const say = useCodeWords()
  const [state, setState] = useState<'idle' | 'pending' | 'copied'>('idle')
  const copy = async () => {
    if (state === 'pending') return
    setState('pending')
    try {
      const answer = await copyLink(slug, { userId })
      if (!answer.ok) throw new Error(say(answer.code, answer.details))
      await navigator.clipboard.writeText(answer.data.link)
      announce(t('copied'))
      setState('copied')
    } catch (problem) {
      notify({ title: problem instanceof Error ? problem.message : say('unavailable'), tone: 'error' })
      setState('idle')
    }
  }

  return (
    <Button size="sm" pending={state === 'pending'} aria-label={t('copyOf', { email })} onClick={copy}>
      <Icon of={state === 'copied' ? Check : Copy} />
      {state === 'copied' ? t('copied') : t('copy')}
    </Button>
  )
}
