import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageBody } from '#components/layout/page-body.tsx'
import { PageHead } from '#components/layout/page-head.tsx'
import { Words } from '#components/layout/words.tsx'
import { givesAllDepartments } from '#lib/access/grantable.ts'
import { DEFAULT_PROFILE } from '#lib/access/profiles.ts'
import { enter } from '#lib/doors/enter.ts'
import { listDepartments } from '#lib/groups/queries.ts'
import { listGrantableProfiles } from '#lib/profiles/queries.ts'
import { rolePath } from '#lib/roles/path.ts'
import { listRoles } from '#lib/roles/queries.ts'
import { AddUserForm } from './add-user-form.tsx'

type Props = { params: Promise<{ org: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invite.addUser'))('title') }
}

export default async function AddUserPage({ params }: Props) {
  const { actor, organization, read } = await enter(params, 'users.invite')
  const { profiles, departments, roles, givesAll } = await read(async (tx) => ({
    profiles: (await listGrantableProfiles(tx, actor)).filter(({ grantable }) => grantable),
    departments: await listDepartments(tx, actor),
    roles: await listRoles(tx, actor),
    givesAll: await givesAllDepartments(tx, actor),
  }))
  const t = await getTranslations('invite.addUser')
  const names = await getTranslations('profiles.names')
  const { slug, language, timeZone, isConfirmed, defaultRoleId } = organization

  return (
    <PageBody width="form">
      <PageHead
        title={t('title')}
        description={t('description')}
        crumbs={[{ href: `/o/${slug}/users`, label: t('users') }]}
        crumbsLabel={t('crumbs')}
      />
      <Words only={['invite', 'errors', 'refusals']}>
        <AddUserForm
          organization={{ slug, language, timeZone, isConfirmed, defaultRoleId }}
          profiles={profiles.map((profile) => ({
            value: profile.id,
            label: profile.key ? names(profile.key) : profile.name,
          }))}
          defaultProfileId={profiles.find(({ key }) => key === DEFAULT_PROFILE)?.id ?? ''}
          roles={roles.map((role) => ({ value: role.id, label: rolePath(role, roles) }))}
          departments={departments}
          allDepartments={givesAll}
        />
      </Words>
    </PageBody>
  )
}
