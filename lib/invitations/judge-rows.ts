import { type EmailError, normalizeEmail } from '#lib/email-address.ts'
import type { CheckedAddress, LicenseOffer } from './check-addresses.ts'

/** What would become of a row if the list were sent now. */
export type Judgement =
  | { kind: 'wrong'; error: EmailError }
  | { kind: 'doubtful'; suggestion: string }
  | { kind: 'skipped'; why: 'already_user' | 'deactivated' | 'no_license' }
  | { kind: 'ready'; again: boolean; license: 'held' | 'free' | 'waits' }

type Row = { readonly email: string; readonly suggestion: string | null }

/**
 * Judges the rows of the invite form in their order, by what the server said about the addresses it has seen and about
 * licenses. The server judges again when they are sent; this only says it beforehand.
 */
export function judgeRows(
  rows: readonly Row[],
  checked: ReadonlyMap<string, CheckedAddress>,
  license: Pick<LicenseOffer, 'free' | 'policy'>,
): Judgement[] {
  let { free } = license

  return rows.map((row) => {
    const address = normalizeEmail(row.email)
    if ('error' in address) return { kind: 'wrong', error: address.error }
    if (row.suggestion) return { kind: 'doubtful', suggestion: row.suggestion }

    const { state = 'new', reserved = false } = checked.get(address.key) ?? {}
    if (state === 'already_user' || state === 'deactivated') return { kind: 'skipped', why: state }

    const again = state === 'already_invited'
    if (reserved) return { kind: 'ready', again, license: 'held' }
    if (free > 0) {
      free -= 1
      return { kind: 'ready', again, license: 'free' }
    }

    return license.policy === 'block'
      ? { kind: 'skipped', why: 'no_license' }
      : { kind: 'ready', again, license: 'waits' }
  })
}

/** How many rows go out, need a look and are skipped, and what the ones that go out need in licenses. */
export function countJudgements(judgements: readonly Judgement[]) {
  const count = (holds: (one: Judgement) => boolean) => judgements.filter(holds).length

  return {
    ready: count(({ kind }) => kind === 'ready'),
    toLookAt: count(isProblem),
    skipped: count(({ kind }) => kind === 'skipped'),
    held: count((one) => one.kind === 'ready' && one.license === 'held'),
    fits: count((one) => one.kind === 'ready' && one.license === 'free'),
    waits: count((one) => one.kind === 'ready' && one.license === 'waits'),
    blocked: count((one) => one.kind === 'skipped' && one.why === 'no_license'),
  }
}

/** Whether somebody has to decide about a row before the list can be sent. */
export const isProblem = ({ kind }: Judgement) => kind === 'wrong' || kind === 'doubtful'
