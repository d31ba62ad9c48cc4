import type { AnOrganization } from '#lib/testing/factories.ts'
import {
  email,
  type Kind,
  list,
  name,
  newPassword,
  note,
  oneOf,
  optionalName,
  token,
  truth,
  typedPassword,
} from './bad-values.ts'

export type Values = Record<string, unknown>
export type Given = { organization: AnOrganization; domain: string; userId: string; link: string }
export type Entry = {
  /** Where its page is; `[org]` and `[token]` stand for the test's own. */
  path: string
  form?: boolean
  good: (given: Given) => Values
  fields: (domain: string) => Record<string, Kind>
}

const users = 'app/o/[org]/users'
const password = 'quiet harbor lantern 42'
const place = ({ organization }: Given) => ({
  profileId: organization.profileIds.technician,
  allDepartments: false,
  departmentIds: [],
})
const placeFields = (at: string) => ({
  [`${at}profileId`]: oneOf('required'),
  [`${at}allDepartments`]: truth,
  [`${at}departmentIds`]: list('too_many_rows'),
  [`${at}departmentIds.0`]: oneOf('invalid'),
})
const ofUser: Omit<Entry, 'path'> = {
  good: ({ userId }) => ({ userId }),
  fields: () => ({ userId: oneOf('invalid') }),
}
const founding: Omit<Entry, 'path'> = {
  form: true,
  good: ({ domain }) => ({
    firstName: 'Ana',
    lastName: '',
    email: `ana@${domain}`,
    password,
    organization: domain,
    language: 'en',
    country: 'BR',
    timeZone: 'America/Recife',
    token: 'x',
  }),
  fields: (domain) => ({
    firstName: name,
    lastName: optionalName,
    email: email(domain),
    password: newPassword,
    organization: name,
    language: oneOf('invalid'),
    country: { ...oneOf('invalid'), nothing: [undefined, 'required'] },
    timeZone: { ...oneOf('invalid'), nothing: [undefined, 'required'] },
  }),
}
const byToken = (path: string): Entry => ({
  path,
  form: true,
  good: () => ({ token: 'x' }),
  fields: () => ({ token }),
})

/** Every form and action that takes something, with values it takes and what its fields do not. */
export const entries: Record<string, Entry> = {
  [`${users}/invite/actions.ts#invite`]: {
    path: '/o/[org]/users/invite',
    good: (given) => ({
      rows: [{ email: `ana@${given.domain}`, firstName: '', lastName: '', ...place(given) }],
      language: 'en',
      note: '',
    }),
    fields: (domain) => ({
      rows: { ...list('too_many_rows'), nothing: [undefined, 'invalid'], empty: [[], 'required'] },
      'rows.0': { null: [null, 'invalid'], 'an address': [`ana@${domain}`, 'invalid'] },
      'rows.0.email': email(domain),
      'rows.0.firstName': optionalName,
      'rows.0.lastName': optionalName,
      ...placeFields('rows.0.'),
      language: oneOf('invalid'),
      note,
    }),
  },
  [`${users}/invite/actions.ts#check`]: {
    path: '/o/[org]/users/invite',
    good: ({ domain }) => ({ emails: [`ana@${domain}`] }),
    fields: (domain) => ({ emails: list('too_many_rows'), 'emails.0': email(domain) }),
  },
  [`${users}/new/actions.ts#add`]: {
    path: '/o/[org]/users/new',
    good: (given) => ({
      firstName: 'Ana',
      lastName: '',
      email: `ana@${given.domain}`,
      roleId: given.organization.roleId,
      language: 'en',
      ...place(given),
    }),
    fields: (domain) => ({
      firstName: name,
      lastName: optionalName,
      email: email(domain),
      roleId: oneOf('required'),
      language: oneOf('invalid'),
      ...placeFields(''),
    }),
  },
  [`${users}/actions.ts#correctAddress`]: {
    path: '/o/[org]/users',
    good: ({ userId, domain }) => ({ userId, email: `ana@${domain}` }),
    fields: (domain) => ({ userId: oneOf('invalid'), email: email(domain) }),
  },
  [`${users}/invite/actions.ts#copyLink`]: { path: '/o/[org]/users/invite', ...ofUser },
  ...Object.fromEntries(
    ['remind', 'reinvite', 'revoke', 'copyLink'].map((action) => [
      `${users}/actions.ts#${action}`,
      { path: '/o/[org]/users', ...ofUser },
    ]),
  ),
  'app/(auth)/actions.ts#enter': {
    path: '/sign-in',
    form: true,
    good: ({ domain }) => ({ by: 'password', email: `ana@${domain}`, password, next: '/' }),
    fields: (domain) => ({
      by: { ...oneOf('invalid') },
      email: email(domain),
      password: typedPassword,
      next: { 'an endless text': ['/'.repeat(200_000), 'invalid'] },
    }),
  },
  'app/(auth)/actions.ts#found': { path: '/sign-up', ...founding },
  'app/setup/actions.ts#foundFirst': {
    path: '/setup',
    ...founding,
    fields: (domain) => ({ ...founding.fields(domain), token }),
  },
  'app/(auth)/actions.ts#mailResetLink': {
    path: '/forgot-password',
    form: true,
    good: ({ domain }) => ({ email: `ana@${domain}`, proof: '' }),
    fields: (domain) => ({
      email: email(domain),
      proof: { 'an endless text': ['a'.repeat(200_000), 'invalid'] },
    }),
  },
  'app/(auth)/actions.ts#choosePassword': {
    path: '/reset-password/x',
    form: true,
    good: () => ({ token: 'x', password }),
    fields: () => ({ token, password: newPassword }),
  },
  'app/(auth)/actions.ts#confirmWithPassword': {
    path: '/confirm/x',
    form: true,
    good: () => ({ token: 'x', password }),
    fields: () => ({ token, password: typedPassword }),
  },
  'app/(auth)/actions.ts#enterByLink': byToken('/magic/x'),
  'app/(auth)/actions.ts#confirm': byToken('/confirm/x'),
  'app/(auth)/actions.ts#startAnew': byToken('/confirm/x'),
  'app/invitation/[token]/actions.ts#join': {
    path: '/invitation/[token]',
    form: true,
    good: ({ link }) => ({ token: link, firstName: 'Ana', lastName: '', password: '' }),
    fields: () => ({ firstName: name, lastName: optionalName, password: newPassword }),
  },
  'app/account/actions.ts#makeDefault': {
    path: '/account/organizations',
    form: true,
    good: ({ organization }) => ({ slug: organization.slug }),
    fields: () => ({
      slug: { nothing: [undefined, 'invalid'], 'an endless text': ['a'.repeat(200_000), 'invalid'] },
    }),
  },
  'app/dev/mailbox/actions.ts#openMailbox': {
    path: '/dev/mailbox',
    form: true,
    good: () => ({ password: '' }),
    fields: () => ({ password: typedPassword }),
  },
}
