import { headers } from 'next/headers'
import { getLocale } from 'next-intl/server'
import { detectRegion } from '#lib/auth/region.ts'
import { FoundForm, type FoundFormProps } from './found-form.tsx'

/** The form that makes an account with its organization, filled in with what the browser says of the region. */
export async function Founding(props: Omit<FoundFormProps, 'region'>) {
  const region = detectRegion((await headers()).get('accept-language'), await getLocale())

  return <FoundForm {...props} region={region} />
}
