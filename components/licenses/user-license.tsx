import type { getTranslations } from 'next-intl/server'
import { LicenseMark } from '#components/ui/license-mark.tsx'

type Words = Awaited<ReturnType<typeof getTranslations<'licenses'>>>
type UserLicenseProps = { plan: string | null; state: 'holds' | 'reserved' | 'waits' | 'none'; t: Words }

/** The license somebody holds, has kept for them or waits for; a dash for none. */
export function UserLicense({ plan, state, t }: UserLicenseProps) {
  if (!plan || state === 'none') return <span className="text-text-3">–</span>

  return (
    <LicenseMark state={state} meaning={t(state)}>
      {plan}
    </LicenseMark>
  )
}
