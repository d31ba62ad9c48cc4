import { readFileSync } from 'node:fs'
import { locales } from '#lib/locales/locales.ts'

/** What a code is called in each language, at a field or about the whole. */
export const wordsFor = (code: string): (string | undefined)[] =>
  locales.map((locale) => {
    const [errors, refusals] = ['errors', 'refusals'].map((name) =>
      JSON.parse(readFileSync(`messages/${locale}/${name}.json`, 'utf8')),
    )

    return errors[code] ?? refusals[code]
  })
