'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from './icon-button.tsx'
import { Input, type InputProps } from './input.tsx'
import { useUiWords } from './words.tsx'

/** A password with a button that shows it; without JavaScript it is a plain password field. */
export function PasswordInput(props: Omit<InputProps, 'type' | 'trailing'>) {
  const [shown, setShown] = useState(false)
  const words = useUiWords()
  const reveal = (
    <span className="-mr-2 noscript:hidden">
      <IconButton
        icon={shown ? EyeOff : Eye}
        label={shown ? words.hidePassword : words.showPassword}
        size="sm"
        onClick={() => setShown(!shown)}
      />
    </span>
  )
  return (
    <Input
      autoCapitalize="none"
      spellCheck={false}
      {...props}
      type={shown ? 'text' : 'password'}
      trailing={reveal}
    />
  )
}
