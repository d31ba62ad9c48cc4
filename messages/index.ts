import enAccept from './en/accept.json' with { type: 'json' }
import enAccount from './en/account.json' with { type: 'json' }
import enActions from './en/actions.json' with { type: 'json' }
import enAuth from './en/auth.json' with { type: 'json' }
import enDenial from './en/denial.json' with { type: 'json' }
import enErrors from './en/errors.json' with { type: 'json' }
import enFailure from './en/failure.json' with { type: 'json' }
import enInvitations from './en/invitations.json' with { type: 'json' }
import enInvite from './en/invite.json' with { type: 'json' }
import enLicenses from './en/licenses.json' with { type: 'json' }
import enMailbox from './en/mailbox.json' with { type: 'json' }
import enOrganizations from './en/organizations.json' with { type: 'json' }
import enOverview from './en/overview.json' with { type: 'json' }
import enPermissions from './en/permissions.json' with { type: 'json' }
import enProfiles from './en/profiles.json' with { type: 'json' }
import enProof from './en/proof.json' with { type: 'json' }
import enRefusals from './en/refusals.json' with { type: 'json' }
import enSetup from './en/setup.json' with { type: 'json' }
import enShell from './en/shell.json' with { type: 'json' }
import enStatus from './en/status.json' with { type: 'json' }
import enUi from './en/ui.json' with { type: 'json' }
import enUsers from './en/users.json' with { type: 'json' }
import enWelcome from './en/welcome.json' with { type: 'json' }
import frAccept from './fr/accept.json' with { type: 'json' }
import frAccount from './fr/account.json' with { type: 'json' }
import frActions from './fr/actions.json' with { type: 'json' }
import frAuth from './fr/auth.json' with { type: 'json' }
import frDenial from './fr/denial.json' with { type: 'json' }
import frErrors from './fr/errors.json' with { type: 'json' }
import frFailure from './fr/failure.json' with { type: 'json' }
import frInvitations from './fr/invitations.json' with { type: 'json' }
import frInvite from './fr/invite.json' with { type: 'json' }
import frLicenses from './fr/licenses.json' with { type: 'json' }
import frMailbox from './fr/mailbox.json' with { type: 'json' }
import frOrganizations from './fr/organizations.json' with { type: 'json' }
import frOverview from './fr/overview.json' with { type: 'json' }
import frPermissions from './fr/permissions.json' with { type: 'json' }
import frProfiles from './fr/profiles.json' with { type: 'json' }
import frProof from './fr/proof.json' with { type: 'json' }
import frRefusals from './fr/refusals.json' with { type: 'json' }
import frSetup from './fr/setup.json' with { type: 'json' }
import frShell from './fr/shell.json' with { type: 'json' }
import frStatus from './fr/status.json' with { type: 'json' }
import frUi from './fr/ui.json' with { type: 'json' }
import frUsers from './fr/users.json' with { type: 'json' }
import frWelcome from './fr/welcome.json' with { type: 'json' }
import ptAccept from './pt-BR/accept.json' with { type: 'json' }
import ptAccount from './pt-BR/account.json' with { type: 'json' }
import ptActions from './pt-BR/actions.json' with { type: 'json' }
import ptAuth from './pt-BR/auth.json' with { type: 'json' }
import ptDenial from './pt-BR/denial.json' with { type: 'json' }
import ptErrors from './pt-BR/errors.json' with { type: 'json' }
import ptFailure from './pt-BR/failure.json' with { type: 'json' }
import ptInvitations from './pt-BR/invitations.json' with { type: 'json' }
import ptInvite from './pt-BR/invite.json' with { type: 'json' }
import ptLicenses from './pt-BR/licenses.json' with { type: 'json' }
import ptMailbox from './pt-BR/mailbox.json' with { type: 'json' }
import ptOrganizations from './pt-BR/organizations.json' with { type: 'json' }
import ptOverview from './pt-BR/overview.json' with { type: 'json' }
import ptPermissions from './pt-BR/permissions.json' with { type: 'json' }
import ptProfiles from './pt-BR/profiles.json' with { type: 'json' }
import ptProof from './pt-BR/proof.json' with { type: 'json' }
import ptRefusals from './pt-BR/refusals.json' with { type: 'json' }
import ptSetup from './pt-BR/setup.json' with { type: 'json' }
import ptShell from './pt-BR/shell.json' with { type: 'json' }
import ptStatus from './pt-BR/status.json' with { type: 'json' }
import ptUi from './pt-BR/ui.json' with { type: 'json' }
import ptUsers from './pt-BR/users.json' with { type: 'json' }
import ptWelcome from './pt-BR/welcome.json' with { type: 'json' }

const en = {
  accept: enAccept,
  account: enAccount,
  actions: enActions,
  auth: enAuth,
  denial: enDenial,
  errors: enErrors,
  failure: enFailure,
  invitations: enInvitations,
  invite: enInvite,
  licenses: enLicenses,
  mailbox: enMailbox,
  organizations: enOrganizations,
  overview: enOverview,
  permissions: enPermissions,
  profiles: enProfiles,
  proof: enProof,
  refusals: enRefusals,
  setup: enSetup,
  shell: enShell,
  status: enStatus,
  ui: enUi,
  users: enUsers,
  welcome: enWelcome,
}

const pt = {
  accept: ptAccept,
  account: ptAccount,
  actions: ptActions,
  auth: ptAuth,
  denial: ptDenial,
  errors: ptErrors,
  failure: ptFailure,
  invitations: ptInvitations,
  invite: ptInvite,
  licenses: ptLicenses,
  mailbox: ptMailbox,
  organizations: ptOrganizations,
  overview: ptOverview,
  permissions: ptPermissions,
  profiles: ptProfiles,
  proof: ptProof,
  refusals: ptRefusals,
  setup: ptSetup,
  shell: ptShell,
  status: ptStatus,
  ui: ptUi,
  users: ptUsers,
  welcome: ptWelcome,
}

const fr = {
  accept: frAccept,
  account: frAccount,
  actions: frActions,
  auth: frAuth,
  denial: frDenial,
  errors: frErrors,
  failure: frFailure,
  invitations: frInvitations,
  invite: frInvite,
  licenses: frLicenses,
  mailbox: frMailbox,
  organizations: frOrganizations,
  overview: frOverview,
  permissions: frPermissions,
  profiles: frProfiles,
  proof: frProof,
  refusals: frRefusals,
  setup: frSetup,
  shell: frShell,
  status: frStatus,
  ui: frUi,
  users: frUsers,
  welcome: frWelcome,
}

/** Every word a person reads, by language and noun. E-mails import their own: they are rendered elsewhere. */
export const messages = { en, 'pt-BR': pt, fr }

export type Messages = typeof en
