'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useCodeWords } from '#components/form/use-code-words.ts'
import { DepartmentsButton } from '#components/groups/departments-button.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import type { Option } from '#components/ui/native-select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { languageOptions } from '#lib/locales/locales.ts'
import { FormProblems } from './form-problems.tsx'
import { PickField } from './pick-field.tsx'
import { type Organization, useAddUser } from './use-add-user.ts'

type AddUserFormProps = {
  organization: Organization
  profiles: readonly Option[]
  defaultProfileId: string
  allDepartments: boolean
  roles: readonly Option[]
  departments: readonly { id: string; name: string }[]
}

/** Adds one user; the invitation is mailed as soon as it is saved. */
export function AddUserForm({
  organization,
  profiles,
  defaultProfileId,
  allDepartments,
  roles,
  departments,
}: AddUserFormProps) {
  const t = useTranslations('invite.addUser')
  const invite = useTranslations('invite')
  const say = useCodeWords()
  const { form, submit, refusal, problems } = useAddUser(organization, {
    profileId: defaultProfileId,
    allDepartments,
  })
  const { errors, isSubmitting } = form.formState
  const labels = useMemo(
    () => ({
      firstName: t('firstName'),
      lastName: t('lastName'),
      email: t('email'),
      roleId: t('role'),
      profileId: t('profile'),
      language: t('language'),
    }),
    [t],
  )
  const field = (name: keyof typeof labels) => {
    const code = errors[name]?.message
    return { label: labels[name], error: code ? say(code, refusal?.details) : undefined }
  }
  const list = `/o/${organization.slug}/users`
  const existing = refusal?.code === 'already_user' && errors.email ? refusal.details?.userId : undefined
  const email = field('email')
  const viewExisting = (
    <>
      {email.error}{' '}
      <Link href={`${list}/${existing}`} className="link">
        {t('viewUser')}
      </Link>
    </>
  )

  return (
    <form noValidate onSubmit={submit} className="mt-6 grid gap-5">
      <FormProblems problems={problems} refusal={refusal} labels={labels} />
      <div className="grid gap-5 md:grid-cols-2">
        <TextField
          {...form.register('firstName')}
          {...field('firstName')}
          id="firstName"
          size="lg"
          autoComplete="off"
        />
        <TextField
          {...form.register('lastName')}
          {...field('lastName')}
          id="lastName"
          size="lg"
          optional
          autoComplete="off"
        />
      </div>
      <TextField
        {...form.register('email')}
        {...email}
        error={existing ? viewExisting : email.error}
        id="email"
        size="lg"
        type="email"
        autoComplete="off"
        spellCheck={false}
      />
      <PickField form={form} name="roleId" {...field('roleId')} options={roles} hint={t('roleHint')} />
      <PickField
        form={form}
        name="profileId"
        {...field('profileId')}
        options={profiles}
        hint={t('profileHint')}
      />
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
      <PickField form={form} name="language" {...field('language')} options={languageOptions} />
      <div className="flex flex-wrap justify-end gap-2 max-md:[&>*]:flex-1">
        <ButtonLink size="lg" href={list}>
          {invite('cancel')}
        </ButtonLink>
        <Button size="lg" look="solid" type="submit" pending={isSubmitting}>
          {t(organization.isConfirmed ? 'submit' : 'submitSaved')}
        </Button>
      </div>
    </form>
  )
}
