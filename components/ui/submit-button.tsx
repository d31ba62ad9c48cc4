'use client'

import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from './button.tsx'

/** Sends its form once: while the answer is on its way it says that it is busy and refuses a second press. */
export function SubmitButton({ look = 'solid', ...rest }: Omit<ButtonProps, 'type' | 'pending'>) {
  const { pending } = useFormStatus()
  return (
    <Button
      {...rest}
      look={look}
      type="submit"
      pending={pending}
      onClick={(event) => pending && event.preventDefault()}
    />
  )
}
