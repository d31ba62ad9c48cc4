import type { getTranslations } from 'next-intl/server'
import type { Counted } from '#lib/keyset.ts'

type Words = Awaited<ReturnType<typeof getTranslations<'users'>>>
type Part = { rows: readonly unknown[]; before: number; total: Counted }

/** How many were found, and which part of them the page shows: "12 users found", "1–12 of 12". */
export function readCounts(t: Words, { rows, before, total }: Part) {
  const range = { from: before + 1, to: before + rows.length, total: total.n }

  return {
    found: total.more ? t('foundMore', { count: total.n }) : t('found', { count: total.n }),
    range: total.more ? t('rangeMore', range) : t('range', range),
  }
}
