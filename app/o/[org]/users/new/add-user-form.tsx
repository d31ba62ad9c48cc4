'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import { useActionForm } from '#components/form/use-action-form.ts'
import { useCodeWords } from '#components/form/use-code-words.ts'
import { DepartmentsButton } from '#components/groups/departments-button.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Field } from '#components/ui/field.tsx'
import type { Option } from '#components/ui/native-select.tsx'
import { Note } from '#components/ui/note.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { notify } from '#components/ui/toast.tsx'
import { addUserInput } from '#lib/invitations/schema.ts'
import { formatDateTime } from '#lib/locales/format.ts'
import { defaultLocale, isLocale, languageOptions } from '#lib/locales/locales.ts'
import { add } from './actions.ts'

type AddUserFormProps = {
  organization: {
    slug: string
    name: string
    language: string
    timeZone: string
    isConfirmed: boolean
    defaultRoleId: string
  }
  profiles: readonly Option[]
  defaultProfileId: string
  roles: readonly Option[]
  departments: readonly { id: string; name: string }[]
}

const MANY = 2
const fieldNames = ['firstName', 'lastName', 'email', 'roleId', 'profileId', 'language'] as const
const labels = {
  firstName: 'firstName',
  lastName: 'lastName',
  email: 'email',
  roleId: 'role',
  profileId: 'profile',
  language: 'language',
} as const

/** Adds one user; the invitation is mailed as soon as it is saved. */
export function AddUserForm({
  organization,
  profiles,
  defaultProfileId,
  roles,
  departments,
}: AddUserFormProps) {
  const t = useTranslations('invite.addUser')
  const at = useTranslations('errors')
  const say = useCodeWords()
  const router = useRouter()
  const current = useLocale()
  const { slug, timeZone, isConfirmed } = organization
  const list = `/o/${slug}/users`

  const { form, submit, refusal, problems } = useActionForm({
    schema: addUserInput,
    defaultValues: {
      firstName: '',
      lastName: '',
      email: '',
      roleId: organization.defaultRoleId,
      profileId: defaultProfileId,
      allDepartments: true,
      departmentIds: [],
      language: isLocale(organization.language) ? organization.language : defaultLocale,
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
      router.push(`${list}?view=${expiresAt ? 'invited' : 'not-invited'}`)
    },
  })
  const { errors, isSubmitting } = form.formState
  const words = (name: (typeof fieldNames)[number]) => {
    const message = errors[name]?.message
    return message ? say(message, refusal?.details) : undefined
  }
  const existing = refusal?.code === 'already_user' && errors.email ? refusal.details?.userId : undefined
  const pick = (name: 'roleId' | 'profileId' | 'language', options: readonly Option[], hint?: string) => (
    <Field id={name} label={t(labels[name])} error={words(name)} hint={hint}>
      {(wires) => (
        <Controller
          control={form.control}
          name={name}
          render={({ field }) => (
            <Select
              {...wires}
              ref={field.ref}
              size="lg"
              options={options}
              value={field.value}
              onChange={field.onChange}
              aria-label={t(labels[name])}
            />
          )}
        />
      )}
    </Field>
  )

  return (
    <form noValidate onSubmit={submit} className="mt-6 grid gap-5">
      {problems.length > MANY ? (
        <ErrorSummary
          title={at('summary', { count: problems.length })}
          errors={problems.map(({ field, code }) => ({
            field,
            message: at('at', { label: labelOf(field, t), message: say(code) }),
          }))}
        />
      ) : null}
      {refusal && problems.length === 0 ? (
        <Note tone="danger" role="alert">
          {say(refusal.code, refusal.details)}
        </Note>
      ) : null}
      <div className="grid gap-5 md:grid-cols-2">
        <TextField
          {...form.register('firstName')}
          id="firstName"
          label={t('firstName')}
          error={words('firstName')}
          size="lg"
          autoComplete="off"
        />
        <TextField
          {...form.register('lastName')}
          id="lastName"
          label={t('lastName')}
          error={words('lastName')}
          size="lg"
          optional
          autoComplete="off"
        />
      </div>
      <TextField
        {...form.register('email')}
        id="email"
        label={t('email')}
        error={
          existing ? (
            <>
              {words('email')}{' '}
              <Link href={`${list}/${existing}`} className="link">
                {t('viewUser')}
              </Link>
            </>
          ) : (
            words('email')
          )
        }
        size="lg"
        type="email"
        inputMode="email"
        autoComplete="off"
        spellCheck={false}
      />
      {pick('roleId', roles, t('roleHint'))}
      {pick('profileId', profiles, t('profileHint'))}
      <Field id="departments" label={t('departments')} optional>
        {({ id }) => (
          <DepartmentsButton
            id={id}
            size="lg"
            departments={departments}
            value={{
              allDepartments: form.watch('allDepartments') ?? false,
              departmentIds: form.watch('departmentIds') ?? [],
            }}
            onChange={({ allDepartments, departmentIds }) => {
              form.setValue('allDepartments', allDepartments)
              form.setValue('departmentIds', departmentIds)
            }}
            label={(selected) => `${t('departments')}, ${selected}`}
          />
        )}
      </Field>
      {pick('language', languageOptions)}
      <div className="flex flex-wrap justify-end gap-2 max-md:[&>*]:flex-1">
        <ButtonLink size="lg" href={list}>
          {t('cancel')}
        </ButtonLink>
        <Button size="lg" look="solid" type="submit" pending={isSubmitting}>
          {t(isConfirmed ? 'submit' : 'submitSaved')}
        </Button>
      </div>
    </form>
  )
}

type Words = ReturnType<typeof useTranslations<'invite.addUser'>>

const labelOf = (field: string, t: Words) => {
  const known = fieldNames.find((name) => name === field)

  return known ? t(labels[known]) : field
}
