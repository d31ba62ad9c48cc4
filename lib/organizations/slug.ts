/**
 * The part of the address that names an organization: 3 to 40 lower-case letters, digits and single hyphens.
 * Every further `attempt` gives another candidate, for names whose slug is taken.
 */
export function slugFrom(name: string, attempt = 1): string {
  const words = ascii(name.slice(0, 500))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const suffix = attempt > 1 ? `-${attempt}` : ''

  const slug = words === '' ? 'organization' : shorten(words, maxLength - '-org'.length - suffix.length)
  return (slug.length < minLength || reserved.has(slug) ? `${slug}-org` : slug) + suffix
}

const minLength = 3
const maxLength = 40

// Words that would read as a page of ours or as somebody speaking for the deployment.
const reserved = new Set(
  'about account accounts admin administrator api app assets auth billing blog confirm contact demo dev docs email favicon health help home info invitation invitations legal login logout magic mail me muster new news null o official operator organizations owner postmaster pricing privacy public reset-password root scim security settings setup sign-in sign-out sign-up signin signup static status super-admin superadmin support sysadmin system team terms test undefined user users webhooks welcome www'.split(
    ' ',
  ),
)

const unfolded: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
}

function ascii(text: string) {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, '')
    .replace(/[^ -~]/g, (letter) => unfolded[letter] ?? '-')
}

function shorten(words: string, max: number) {
  if (words.length <= max) return words

  const cut = words.slice(0, max + 1)
  const end = cut.lastIndexOf('-')
  return end >= minLength ? cut.slice(0, end) : words.slice(0, max)
}
