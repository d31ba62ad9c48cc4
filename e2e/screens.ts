import type { Page } from '@playwright/test'
import { issueLink } from '#lib/auth/account-links.ts'
import { hashPassword } from '#lib/auth/password-hash.ts'
import { age, aLink, copyOf } from '#lib/testing/answering.ts'
import { type AnOrganization, anAccount, anOrganization, aUser } from '#lib/testing/factories.ts'
import { aDepartment, anInvitee } from '#lib/testing/invitations.ts'
import { outside } from '#lib/transaction.ts'
import type { Messages } from '#messages/index.ts'
import { expect } from './fixtures.ts'

/** A screen: where it is, who looks at it, what it answers, and what is done there before it is looked at. */
type Screen = {
  path: string
  reader?: string | undefined
  status?: number
  act?: (page: Page, words: Messages) => Promise<unknown>
}

const long = 'Companhia Intermunicipal de Manutenção de Turbinas do Nordeste'
const aLongAddress = () =>
  `maria-fernanda.${crypto.randomUUID().slice(0, 8)}@manutencao-de-turbinas-do-nordeste.example`

/** An organization with somebody in every status, and names as long as they come. */
async function aFullOffice() {
  const organization = await anOrganization({ name: long })
  await aDepartment(organization, 'Manutenção preventiva e corretiva de aerogeradores')
  const invited = await anInvitee(organization, aLongAddress())
  const expired = await aLink(organization)
  await age(expired, '9 days')
  const [active, deactivated] = [
    await aUser(organization, { firstName: 'Maria Fernanda', lastName: 'Albuquerque Cavalcanti' }),
    await aUser(organization, { status: 'deactivated' }),
    await aUser(organization, { status: 'waiting' }),
    await aUser(organization, { status: 'not_invited' }),
  ]

  return { organization, invited, active, deactivated, base: `/o/${organization.slug}` }
}

const inOffice = async (path: string, act?: Screen['act']): Promise<Screen> => {
  const { base, organization } = await aFullOffice()

  return { path: `${base}${path}`, reader: organization.superAdmin.accountId, ...(act && { act }) }
}

const aNewOffice = () => anOrganization({ confirmed: false })
const inNewOffice = async (path: string): Promise<Screen> => {
  const { slug, superAdmin } = await aNewOffice()

  return { path: `/o/${slug}${path}`, reader: superAdmin.accountId }
}

const anInvitation = async () =>
  aLink(await anOrganization({ licenses: 9, name: long }), { email: aLongAddress() })

const answering = (link: { token: string }, reader?: string): Screen => ({
  path: `/invitation/${link.token}`,
  reader,
})

async function mailedTo(purpose: 'sign_in' | 'confirm_email' | 'reset_password', path: string) {
  const passwordHash = await hashPassword('quiet harbor lantern 42')
  const { accountId } = await anAccount({ passwordHash, confirmed: false })
  const { token } = await outside((tx) => issueLink(tx, accountId, purpose))

  return { path: `${path}/${token}` }
}

const member = async (organization: AnOrganization, of: Parameters<typeof aUser>[1]) =>
  (await aUser(organization, of)).account?.accountId

const send = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click()

/** Opens the dialog over the list and fills it with addresses of every kind. */
async function inviteDialog(): Promise<Screen> {
  const { base, organization, invited, active, deactivated } = await aFullOffice()
  const rows = ['ana@gmial.com', 'no address', 'new@people.test', 'new@people.test']

  return {
    path: `${base}/users`,
    reader: organization.superAdmin.accountId,
    act: async (page, { shell, invite }) => {
      await page.getByRole('banner').getByRole('link', { name: shell.inviteUsers }).click()
      const dialog = page.getByRole('dialog', { name: invite.title })
      const box = dialog.getByLabel(invite.addresses.label)
      await box.fill([...rows, active.email, invited.email, deactivated.email].join('\n'))
      await box.press('Control+Enter')
      await expect(dialog.getByText(invite.row.alreadyUser)).toBeVisible()
      await expect(dialog.getByText(invite.row.noLicense).first()).toBeVisible()
    },
  }
}

/** Every screen by its name. */
export const screens: Record<string, () => Promise<Screen> | Screen> = {
  'sign-in': () => ({ path: '/sign-in' }),
  'sign-in, refused': () => ({
    path: '/sign-in',
    act: async (page, { auth, errors }) => {
      await send(auth.signIn.submit)(page)
      await expect(page.getByText(errors.email_required)).toBeVisible()
    },
  }),
  'sign-up': () => ({ path: '/sign-up' }),
  'sign-up, refused': () => ({
    path: '/sign-up',
    act: async (page, { auth, errors }) => {
      await send(auth.signUp.submit)(page)
      await expect(page.getByText(errors.email_required).first()).toBeVisible()
      await page.getByText(auth.region.change, { exact: true }).click()
    },
  }),
  'check your e-mail': () => ({ path: '/check-email' }),
  'forgotten password': () => ({ path: '/forgot-password' }),
  'sign-in link': () => mailedTo('sign_in', '/magic'),
  'new password': () => mailedTo('reset_password', '/reset-password'),
  confirmation: () => mailedTo('confirm_email', '/confirm'),
  'dead link': () => ({ path: '/magic/dead' }),
  'dead setup': () => ({ path: '/setup?token=dead' }),
  'mailbox, closed': () => ({ path: '/dev/mailbox' }),
  'page not found': () => ({ path: '/nowhere', status: 404 }),
  welcome: async () => ({ path: '/welcome', reader: (await anAccount({ email: aLongAddress() })).accountId }),
  'welcome, waiting': async () => ({
    path: '/welcome',
    reader: await member(await anOrganization({ name: long }), { status: 'waiting' }),
  }),
  'your organizations': async () => {
    const owner = await anAccount()
    await anOrganization({ owner, name: long })
    await anOrganization({ owner })
    await aUser(await anOrganization(), { account: owner, status: 'deactivated' })

    return { path: '/account/organizations', reader: owner.accountId }
  },
  'invitation, new person': async () => answering(await anInvitation()),
  'invitation, known address': async () => {
    const link = await anInvitation()
    await anAccount({ email: link.email })

    return answering(link)
  },
  'invitation, invited person': async () => {
    const link = await anInvitation()

    return answering(link, (await anAccount({ email: link.email })).accountId)
  },
  'invitation, wrong account': async () => answering(await anInvitation(), (await anAccount()).accountId),
  'invitation, unconfirmed account': async () => {
    const organization = await anOrganization({ licenses: 9 })
    const copy = await copyOf(organization, await aLink(organization))

    return answering(copy, (await anAccount({ email: copy.email, confirmed: false })).accountId)
  },
  'invitation, dead': () => answering({ token: 'dead' }),
  'invitation, declining': async () => ({ path: `${answering(await anInvitation()).path}?decline=1` }),
  'invitation, declined': () => ({ path: '/invitation/declined' }),
  'overview of a new organization': () => inNewOffice(''),
  'overview with users': () => inOffice(''),
  'overview without rights': async () => {
    const { base, active } = await aFullOffice()

    return { path: base, reader: active.account?.accountId }
  },
  'users, only one': () => inNewOffice('/users'),
  'users, everybody': () => inOffice('/users?view=all'),
  'users, nobody found': () => inOffice('/users?q=nobody-is-called-this'),
  'invite page': () => inNewOffice('/users/invite'),
  'invite dialog with every kind of row': inviteDialog,
  'add user': () => inOffice('/users/new'),
  'a user': async () => {
    const { base, organization, invited } = await aFullOffice()

    return { path: `${base}/users/${invited.userId}`, reader: organization.superAdmin.accountId }
  },
  invitations: () => inOffice('/invitations'),
  'no permission': async () => {
    const { base, active } = await aFullOffice()

    return { path: `${base}/users`, reader: active.account?.accountId, status: 403 }
  },
  'access ended': async () => {
    const { base, deactivated } = await aFullOffice()

    return { path: base, reader: deactivated.account?.accountId, status: 403 }
  },
  'page of an organization not found': async () => ({ ...(await inOffice('/nowhere')), status: 404 }),
}
