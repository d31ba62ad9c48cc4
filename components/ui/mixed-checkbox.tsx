'use client'

import { useEffect, useRef } from 'react'
import { Checkbox, type CheckboxProps } from './checkbox.tsx'

/** A checkbox that can also stand for "some of them"; HTML has no attribute for that state. */
export function MixedCheckbox({ mixed, ...rest }: Omit<CheckboxProps, 'ref'> & { mixed: boolean }) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed
  }, [mixed])
  return <Checkbox {...rest} ref={box} />
}
