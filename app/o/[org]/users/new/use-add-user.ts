import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useActionForm } from '#components/form/use-action-form.ts'
import { notify } from '#components/ui/toast.tsx'
import { addUserInput } from '#lib/invitations/schema.ts'
import { formatDateTime } from '#lib/locales/format.ts'
import { defaultLocale, isLocale } from '#lib/locales/locales.ts'
import { add } from './actions.ts'

export type Organization = {
  slug: string
  language: string
  timeZone: string
  isConfirmed: boolean
  defaultRoleId: string
}

/** The form that adds one user; once saved it says to whom the mail went and until when its link works, in the list. */
export function useAddUser(
  { slug, language, timeZone, defaultRoleId }: Organization,
  preselected: { profileId: string; allDepartments: boolean },
) {
  const t = useTranslations('invite.addUser')
  const router = useRouter()
  const current = useLocale()

  return useActionForm({
    schema: addUserInput,
    defaultValues: {
      firstName: '',
      lastName: '',
      email: '',
      roleId: defaultRoleId,
      ...preselected,
      departmentIds: [],
      language: isLocale(language) ? language : defaultLocale,
    },
    run: (values) => add(slug, values),
    onDone: ({ email, expiresAt }) => {
      const locale = isLocale(current) ? current : defaultLocale
      notify({
        tone: 'success',
        title: t(expiresAt ? 'done' : 'saved', { email }),
        description: expiresAt
          ? t('until', { until: formatDateTime(expiresAt, { locale, timeZone }) })
          : t('savedHint'),
      })
      router.push(`/o/${slug}/users?view=${expiresAt ? 'invited' : 'not-invited'}`)
    },
  })
}

export type AddUser = ReturnType<typeof useAddUser>
