import type { RefusalCode } from '#lib/refusal.ts'

/** What every change answers. `fields` holds a code for each field that was wrong; words are made where it is shown. */
export type Result<T> =
  | { readonly ok: true; readonly data: T }
  | {
      readonly ok: false
      readonly code: RefusalCode
      readonly field?: string
      readonly fields?: Readonly<Record<string, string>>
      readonly details?: Readonly<Record<string, string | number>>
    }

/** What a plain form gets back to render again, with what was typed (never a password). */
export type FormState = (Result<unknown> & { readonly values?: Readonly<Record<string, string>> }) | null
