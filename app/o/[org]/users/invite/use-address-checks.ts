import { useEffect, useState } from 'react'
import { normalizeEmail } from '#lib/email-address.ts'
import type { CheckedAddress } from '#lib/invitations/check-addresses.ts'
import { check } from './actions.ts'
import type { InviteSetup } from './load-setup.ts'

const PAUSE = 300

/**
 * What the server says about the addresses, asked again a moment after they last changed, with the licenses there are
 * now. Without an answer all are taken for new: sending decides anyway.
 */
export function useAddressChecks(setup: InviteSetup, emails: readonly string[]) {
  const [license, setLicense] = useState(setup.license)
  const [checked, setChecked] = useState<ReadonlyMap<string, CheckedAddress>>(new Map())
  const asked = keysOf(emails).join(' ')
  const { slug } = setup.organization

  useEffect(() => {
    if (asked === '') return
    let isOld = false
    const timer = setTimeout(async () => {
      const answer = await check(slug, { emails: asked.split(' ') }).catch(() => null)
      if (isOld || !answer?.ok) return
      setLicense(answer.data.license)
      setChecked(new Map(answer.data.addresses.map((address) => [address.email, address])))
    }, PAUSE)

    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [asked, slug])

  return { license, checked }
}

const keysOf = (emails: readonly string[]) =>
  emails.flatMap((email) => {
    const address = normalizeEmail(email)
    return 'key' in address ? [address.key] : []
  })
