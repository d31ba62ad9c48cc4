'use client'

import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { announce } from '#components/layout/live-region.tsx'
import { Button, type ButtonProps } from './button.tsx'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import { useUiWords } from './words.tsx'

export type CopyButtonProps = Pick<ButtonProps, 'look' | 'size' | 'className'> & {
  value: string
  label: string
  iconOnly?: boolean | undefined
}

/** Puts a text on the clipboard and says so. */
export function CopyButton({ value, label, iconOnly, ...look }: CopyButtonProps) {
  const words = useUiWords()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    announce(words.copied)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  const icon = copied ? Check : Copy
  if (iconOnly) return <IconButton icon={icon} label={label} size="sm" onClick={copy} />
  return (
    <Button {...look} onClick={copy}>
      <Icon of={icon} />
      {copied ? words.copied : label}
    </Button>
  )
}
