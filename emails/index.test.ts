import { describe, expect, it } from 'vitest'
import { type Locale, locales } from '#lib/locales/locales.ts'
import { type EmailName, type EmailProps, emails, renderEmail } from './index.ts'

const organizationName = 'Vento & Sul'
const link = 'https://muster.example/invitation/8fK2vQm4xT9cLr7b'
const expiresAt = '2026-11-28T22:04:00Z'
const timeZone = 'America/Recife'

const offer = {
  organizationName,
  inviterName: 'Beatriz Nogueira',
  inviterEmail: 'beatriz@ventosul.test',
  inviteeFirstName: 'Tomás',
  profileName: 'Technician',
  departmentNames: ['Customer support', 'Field service'],
  expiresAt,
  timeZone,
  link,
  gettingStarted: 'Open the invitation.\n\nSay hello.',
}

const samples: { [N in EmailName]: EmailProps<N> } = {
  invitation: { ...offer, note: 'Welcome.\nMonday at 9.' },
  reminder: { ...offer, departmentNames: 'all', gettingStarted: null },
  'confirm-email': { name: 'Tomás', organizationName, link, hours: 24 },
  'magic-link': { link, minutes: 10, requestedAt: new Date(expiresAt), timeZone },
  'reset-password': { link, minutes: 60 },
  'password-changed': { at: expiresAt, timeZone, resetLink: link },
  'account-exists': { signInLink: link, resetLink: 'https://muster.example/forgot-password' },
  'invitation-requested': {
    inviteeName: 'Tomás',
    inviteeEmail: 'tomas@ventosul.test',
    organizationName,
    usersLink: link,
  },
  'license-request': {
    waitingName: 'Tomás',
    waitingEmail: 'tomas@ventosul.test',
    organizationName,
    planName: 'Team',
    requestedByName: 'Beatriz Nogueira',
    licensesLink: link,
  },
  'license-granted': { organizationName, link },
}

const moment: Record<Locale, string> = {
  en: '28 November 2026, 19:04 (Recife time)',
  'pt-BR': '28 de novembro de 2026, 19:04 (horário do Recife)',
  fr: '28 novembre 2026 à 19:04 (heure de Recife)',
}

const names = Object.keys(emails) as EmailName[]
const all = names.flatMap((name) => locales.map((locale) => ({ name, locale })))

// The name and its sample stay one type only inside a generic function.
function sample<N extends EmailName>(name: N, locale: Locale, over: Partial<EmailProps<N>> = {}) {
  return renderEmail(name, { ...samples[name], ...over }, locale)
}

describe.each(all)('$name in $locale', ({ name, locale }) => {
  it('carries its link, its organization and its moment in both parts', async () => {
    const { subject, html, text, preview } = await sample(name, locale)

    expect(html).toContain(`lang="${locale}"`)
    expect(html).toContain(`href="${link}"`)
    expect(text.split('\n')).toContain(link)
    expect(subject).not.toBe('')
    expect(preview).not.toBe('')

    if ('organizationName' in samples[name]) {
      expect(html).toContain('Vento &amp; Sul')
      expect(text).toContain(organizationName)
    }
    if ('timeZone' in samples[name]) {
      expect(html).toContain(moment[locale])
      expect(text).toContain(moment[locale])
    }
  })

  it('leaves no placeholder, loads nothing and tracks nobody', async () => {
    const { subject, html, text, preview } = await sample(name, locale)

    for (const written of [subject, text, preview])
      expect(written).not.toMatch(/[{}<]|undefined|null|\[object/)
    expect(html).not.toMatch(/<img|<script|<link|url\(|@import|src=/i)
    for (const [, href] of html.matchAll(/href="([^"]*)"/g))
      expect(href).toMatch(/^https:\/\/muster\.example\//)
  })

  it('is not opened up by what a person typed', async () => {
    const typed = '<img src=x onerror=alert(1)>\r\nBcc: all@corp.test\u202E\u200B"{x}'
    const hostile = Object.fromEntries(
      Object.entries(samples[name]).map(([key, value]) => [key, isTyped(key) ? typed : value]),
    ) as Partial<EmailProps<typeof name>>
    const { subject, html, text, preview } = await sample(name, locale, hostile)

    expect(html).not.toContain('<img')
    expect(html).not.toContain('\u202E')
    for (const line of [subject, preview]) expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u200B\u202E]/u)
    expect(text).not.toContain('\u202E')
    expect(text).not.toMatch(/^Bcc:/m)
  })
})

function isTyped(key: string): boolean {
  return /name$|note|gettingStarted/i.test(key)
}

describe('an invitation', () => {
  it('is told whose it is by its subject', async () => {
    const { subject } = await sample('invitation', 'en', { organizationName: 'Vento Sul' })
    expect(subject).toBe('Beatriz Nogueira invited you to Vento Sul')
  })

  it('keeps the lines of the note and of the first steps, without the empty ones', async () => {
    const { text } = await sample('invitation', 'en')
    expect(text).toContain('> Welcome.\n> Monday at 9.')
    expect(text).toContain('1. Open the invitation.\n 2. Say hello.')
  })

  it('says nothing of what it does not know', async () => {
    const { text } = await sample('invitation', 'en', {
      inviteeFirstName: null,
      inviterEmail: null,
      note: null,
      gettingStarted: ' \n ',
      departmentNames: [],
    })
    expect(text).toContain('\nBeatriz Nogueira wants you')
    for (const absent of ['Note from', 'Getting started', 'Department', 'Questions']) {
      expect(text).not.toContain(absent)
    }
  })

  it('speaks of one department, of several and of all', async () => {
    const one = await sample('invitation', 'fr', { departmentNames: ['Ventes'] })
    const every = await sample('invitation', 'fr', { departmentNames: 'all' })
    expect(one.text).toMatch(/Département +Ventes/)
    expect(every.text).toMatch(/Départements +Tous les départements/)
  })

  it('holds a name written right to left apart from the sentence', async () => {
    const { subject, html, text } = await sample('invitation', 'en', { inviterName: 'נועה כהן' })
    expect(subject).toMatch(/^\u2068נועה כהן\u2069 invited you/)
    expect(text).toContain('\u2068נועה כהן\u2069 wants you')
    expect(text).not.toContain('\u2068Tomás')
    expect(html).toContain('<bdi>נועה כהן</bdi>')
  })

  it('is sent with the time in UTC rather than not at all where its zone is unknown', async () => {
    const { text } = await sample('invitation', 'en', { timeZone: 'Mars/Olympus' })
    expect(text).toContain('28 November 2026, 22:04 (UTC)')
  })
})
