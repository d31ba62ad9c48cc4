'use client'

import { NativeSelect, type Option } from '#components/ui/native-select.tsx'

export type LanguageSelectProps = { label: string; locale: string; locales: readonly Option[] }

/** Sends its form as soon as another language is chosen. */
export function LanguageSelect({ label, locale, locales }: LanguageSelectProps) {
  return (
    <NativeSelect
      key={locale}
      quiet
      name="locale"
      aria-label={label}
      defaultValue={locale}
      options={locales}
      onChange={(event) => event.currentTarget.form?.requestSubmit()}
    />
  )
}
