import type { getTranslations } from 'next-intl/server'

type Words = Awaited<ReturnType<typeof getTranslations<'profiles'>>>
type Holder = { profileKey: string | null; profileName: string; isSuperAdmin?: boolean }

/** What a person's profile is called: the built-in ones are translated, the super admin's is not shown. */
export function profileName(t: Words, { profileKey, profileName, isSuperAdmin }: Holder) {
  if (isSuperAdmin) return t('superAdmin')
  const key = `names.${profileKey ?? ''}` as Parameters<Words>[0]

  return profileKey && t.has(key) ? t(key) : profileName
}
