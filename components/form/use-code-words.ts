'use client'

import { useTranslations } from 'next-intl'
import type { RefusalCode } from '#lib/refusal.ts'
import type { Messages } from '#messages/index.ts'

type FieldCode = Exclude<keyof Messages['errors'], 'page' | 'summary' | 'at'>

/** Turns the code of a field or of a refusal into words. Needs the words `errors` and `refusals`. */
export function useCodeWords() {
  const errors = useTranslations('errors')
  const refusals = useTranslations('refusals')

  return (code: string, details: Readonly<Record<string, string | number>> = {}) => {
    if (isFieldCode(code, errors)) return errors(code)

    return isRefusal(code, refusals) ? refusals(code, { minutes: 1, ...details }) : errors('invalid')
  }
}

const isFieldCode = (code: string, words: { has: (key: FieldCode) => boolean }): code is FieldCode =>
  words.has(code as FieldCode)

const isRefusal = (code: string, words: { has: (key: RefusalCode) => boolean }): code is RefusalCode =>
  words.has(code as RefusalCode)
