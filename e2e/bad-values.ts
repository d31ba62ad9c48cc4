/** What a field takes, and beside each name of something it does not take, the code it answers. */
export type Kind = Readonly<Record<string, readonly [value: unknown, code: string]>>

const bidi = 'ana\u202Etest'
const zeroWidth = 'an\u200Ba'
const formula = "=cmd|'/c calc'!A1"
const html = '<img src=x onerror=alert(1)>'
const huge = 'a'.repeat(200_000)

/** What no form can send, only somebody who writes their own request: no text where text belongs. */
const notText = (code: string): Kind => ({
  null: [null, code],
  'a number': [7, code],
  'a truth': [true, code],
  'an array': [['ana'], code],
  'an object': [{ toString: 'ana' }, code],
})

export const email = (domain: string): Kind => ({
  ...notText('email_required'),
  nothing: [undefined, 'email_required'],
  'only spaces': ['  ', 'email_required'],
  'no domain': ['ana', 'email_incomplete'],
  'a formula': [formula, 'email_incomplete'],
  html: [`${html}@${domain}`, 'email_invalid'],
  'two at once': [`a@${domain},b@${domain}`, 'email_invalid'],
  'another header': [`ana@${domain}\r\nBcc: bob@${domain}`, 'email_invalid'],
  'text that turns round': [`${bidi}@${domain}`, 'email_invalid'],
  'a hidden space': [`${zeroWidth}@${domain}`, 'email_invalid'],
  'a letter that looks like another': [`\u0430na@${domain}`, 'email_invalid'],
  'a long name': [`${'a'.repeat(65)}@${domain}`, 'email_too_long'],
  'an endless text': [`${huge}@${domain}`, 'email_too_long'],
})

const anyName: Kind = {
  ...notText('required'),
  'too long': ['a'.repeat(121), 'too_long'],
  'an endless text': [huge, 'too_long'],
  html: [html, 'characters'],
  'a formula': [formula, 'characters'],
  'text that turns round': [bidi, 'characters'],
  'a hidden space': [zeroWidth, 'characters'],
  'a null character': ['an\u0000a', 'characters'],
}

export const optionalName: Kind = { ...anyName, 'a link': ['https://x.example', 'characters'] }
export const name: Kind = {
  ...optionalName,
  nothing: [undefined, 'required'],
  'only spaces': ['  ', 'required'],
}

export const note: Kind = {
  ...notText('required'),
  'too long': ['a'.repeat(501), 'too_long'],
  'an endless text': [huge, 'too_long'],
  html: [html, 'characters'],
  'a formula': [formula, 'characters'],
  'text that turns round': [bidi, 'characters'],
  'a hidden space': [zeroWidth, 'characters'],
}

export const newPassword: Kind = {
  'too short': ['short', 'password_too_short'],
  'too long': ['a'.repeat(129), 'password_too_long'],
  'an endless text': [huge, 'password_too_long'],
}

export const typedPassword: Kind = {
  nothing: [undefined, 'required'],
  empty: ['', 'required'],
  'an endless text': [huge, 'too_long'],
}

/** One of a few words or ids; whatever else comes is answered alike. */
export const oneOf = (code: string): Kind => ({
  ...notText(code),
  nothing: [undefined, code],
  empty: ['', code],
  html: [html, code],
  'a formula': [formula, code],
  'text that turns round': [bidi, code],
  'a null character': ['\u0000', code],
  'an endless text': [huge, code],
})

export const truth: Kind = {
  null: [null, 'invalid'],
  'a word': ['true', 'invalid'],
  'a number': [1, 'invalid'],
  'an array': [[], 'invalid'],
}

export const list = (code: string): Kind => ({
  null: [null, 'invalid'],
  'a word': ['all', 'invalid'],
  'an object': [{ 0: 'a' }, 'invalid'],
  'too many': [Array(201).fill('00000000-0000-7000-8000-000000000000'), code],
})

export const token: Kind = { nothing: [undefined, 'invalid'], 'an endless text': [huge, 'invalid'] }

/** Names that a form does not have; whoever adds them gets nothing for it. */
export const unknownFields = (profileId: string) => ({
  role: 'admin',
  profileId,
  organizationId: '00000000-0000-7000-8000-000000000000',
  isSuperAdmin: 'true',
  status: 'active',
  confirmedAt: '2026-01-01',
})
