import type { Tx } from '#db/connect.ts'
import { givesAllDepartments, judgeProfiles, requirePlaces, requireRole } from '#lib/access/grantable.ts'
import { listDepartments } from '#lib/groups/queries.ts'
import { balanceForInvitees, checkAddresses } from '#lib/invitations/check-addresses.ts'
import { copyInvitationLink } from '#lib/invitations/copy-link.ts'
import { correctAddress } from '#lib/invitations/correct-address.ts'
import { inviteUsers } from '#lib/invitations/invite.ts'
import { listOwnDomains } from '#lib/invitations/own-domains.ts'
import { countInvitations, countSaved, listInvitations } from '#lib/invitations/queries.ts'
import { reinviteUser } from '#lib/invitations/reinvite.ts'
import { remindUser } from '#lib/invitations/remind.ts'
import { revokeInvitation } from '#lib/invitations/revoke.ts'
import { addUserInput } from '#lib/invitations/schema.ts'
import { loadInvitationParams } from '#lib/invitations/search-params.ts'
import { sendSavedInvitations } from '#lib/invitations/send-saved.ts'
import { licenseBalances } from '#lib/licenses/queries.ts'
import { setBoughtLicenses } from '#lib/licenses/set-bought.ts'
import { loadOrganization } from '#lib/organizations/load.ts'
import { listGrantableProfiles } from '#lib/profiles/queries.ts'
import { listRoles } from '#lib/roles/queries.ts'
import { addUser } from '#lib/users/add.ts'
import { countStatuses } from '#lib/users/count-statuses.ts'
import { getOwnPlace, listOwnAdmins } from '#lib/users/get-own-place.ts'
import { getUser, listAttempts } from '#lib/users/get-user.ts'
import { listUsers } from '#lib/users/list-users.ts'
import { loadUser, loadUsers, loadUsersByEmail } from '#lib/users/load.ts'
import { loadUserParams } from '#lib/users/search-params.ts'
import { anOrganization, aUser, superAdminOf } from './factories.ts'
import { anInvitation, anInvitee } from './invitations.ts'

/** An organization whose every row would be noticed elsewhere: two users, one of them invited, and who acts there. */
export async function aWorld() {
  const organization = await anOrganization({ licenses: 10, name: 'Canary Islands' })
  const user = await aUser(organization, { firstName: 'Canary' })
  const invitee = await anInvitee(organization, `canary-${organization.slug}@people.test`)
  const actor = Object.assign(
    await superAdminOf(organization, 'users.invite'),
    await superAdminOf(organization, 'users.read'),
  )

  return { organization, user, invitee, actor }
}

export type World = Awaited<ReturnType<typeof aWorld>>

/** Whatever would give the world away in another organization's answer. */
export const canariesOf = ({ organization, user, invitee }: World) => [
  organization.organizationId,
  organization.superAdminId,
  organization.superAdmin.email,
  organization.departmentId,
  organization.roleId,
  ...Object.values(organization.profileIds),
  user.id,
  user.email,
  invitee.userId,
  'anary',
]

type Read = (tx: Tx, world: World) => Promise<unknown>

const userParams = (query: Record<string, string>) => loadUserParams(new URLSearchParams(query))
const invitationParams = (query: Record<string, string>) => loadInvitationParams(new URLSearchParams(query))

/** Every function of `lib` that reads a tenant's rows, as its callers call it. */
export const tenantReads: Record<string, Read> = {
  addUser: (tx, { actor, organization: { roleId, profileIds } }) =>
    addUser(
      tx,
      actor,
      addUserInput.parse({
        firstName: 'New',
        email: `new-${roleId}@people.test`,
        roleId,
        profileId: profileIds.viewer,
        language: 'en',
      }),
    ),
  balanceForInvitees: (tx, { actor }) => balanceForInvitees(tx, actor),
  checkAddresses: (tx, { actor, user }) => checkAddresses(tx, actor, { emails: [user.email] }),
  copyInvitationLink: (tx, { actor, invitee }) => copyInvitationLink(tx, actor, invitee),
  correctAddress: (tx, { actor, invitee }) =>
    correctAddress(tx, actor, { userId: invitee.userId, email: `right-${invitee.userId}@people.test` }),
  countInvitations: (tx, { actor }) => countInvitations(tx, actor),
  countSaved: (tx, { actor }) => countSaved(tx, actor),
  countStatuses: (tx, { actor }) => countStatuses(tx, actor),
  getOwnPlace: (tx, { actor }) => getOwnPlace(tx, actor),
  getUser: (tx, { actor, user }) => getUser(tx, actor, user.id),
  givesAllDepartments: (tx, { actor }) => givesAllDepartments(tx, { ...actor, permissions: new Map() }),
  inviteUsers: (tx, { actor, organization, user }) =>
    inviteUsers(tx, actor, anInvitation(organization, [user.email, `more-${user.id}@people.test`])),
  judgeProfiles: (tx, { actor, organization }) => judgeProfiles(tx, actor, [organization.profileIds.admin]),
  licenseBalances: (tx, { actor }) => licenseBalances(tx, actor),
  listAttempts: (tx, { actor, invitee }) => listAttempts(tx, actor, invitee.userId),
  listDepartments: (tx, { actor }) => listDepartments(tx, actor),
  listGrantableProfiles: (tx, { actor }) => listGrantableProfiles(tx, actor),
  listInvitations: async (tx, { actor }) => listInvitations(tx, actor, await invitationParams({})),
  listOwnAdmins: (tx, { actor }) => listOwnAdmins(tx, actor),
  listOwnDomains: (tx, { actor }) => listOwnDomains(tx, actor),
  listRoles: (tx, { actor }) => listRoles(tx, actor),
  listUsers: async (tx, { actor, organization }) => {
    const queries: Record<string, string>[] = [
      { view: 'all', sort: 'name' },
      { view: 'admins' },
      { view: 'expired', sort: 'seen' },
      { q: 'canary' },
      { dept: organization.departmentId, profile: organization.profileIds.viewer },
    ]
    for (const query of queries) await listUsers(tx, actor, await userParams(query))
  },
  loadOrganization: (tx, { actor }) => loadOrganization(tx, actor.organizationId),
  loadUser: (tx, { actor, user }) => loadUser(tx, actor, user.id),
  loadUsers: (tx, { actor, user }) => loadUsers(tx, actor, [user.id]),
  loadUsersByEmail: (tx, { actor, user }) => loadUsersByEmail(tx, actor, [user.email]),
  reinviteUser: (tx, { actor, invitee }) => reinviteUser(tx, actor, invitee),
  remindUser: (tx, { actor, invitee }) => remindUser(tx, actor, invitee),
  requirePlaces: (tx, { actor, organization: { profileIds, departmentId } }) =>
    requirePlaces(tx, actor, [
      { profileId: profileIds.viewer, allDepartments: false, departmentIds: [departmentId] },
    ]),
  requireRole: (tx, { actor, organization: { roleId } }) => requireRole(tx, actor, roleId, roleId),
  revokeInvitation: (tx, { actor, invitee }) => revokeInvitation(tx, actor, invitee),
  sendSavedInvitations: (tx, { actor }) => sendSavedInvitations(tx, actor),
  setBoughtLicenses: (tx, { actor }) => setBoughtLicenses(tx, actor, { quantity: 12 }),
}
