import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { profileName } from '#components/profiles/profile-name.ts'
import { Button } from '#components/ui/button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { isFiltered, type UserParams, usersHref } from '#lib/users/search-params.ts'
import { FilterForm } from './filter-form.tsx'

type FiltersProps = {
  base: string
  params: UserParams
  profiles: readonly { id: string; key: string | null; name: string }[]
  departments: readonly { id: string; name: string }[]
  found: string
}

/** What narrows the list, and what is narrowed now. */
export async function Filters({ base, params, profiles, departments, found }: FiltersProps) {
  const t = await getTranslations('users')
  const names = await getTranslations('profiles')
  const profileOptions = profiles.map(({ id, key, name }) => ({
    value: id,
    label: profileName(names, { profileKey: key, profileName: name }),
  }))
  const departmentOptions = departments.map(({ id, name }) => ({ value: id, label: name }))
  const known = (value: string | null, options: { value: string; label: string }[]) =>
    value && !options.some((option) => option.value === value) ? [...options, { value, label: '–' }] : options
  const choices = [
    {
      name: 'profile',
      label: t('filters.profile'),
      value: params.profile ?? '',
      options: [{ value: '', label: t('filters.anyProfile') }, ...known(params.profile, profileOptions)],
    },
    {
      name: 'dept',
      label: t('filters.department'),
      value: params.dept ?? '',
      options: [{ value: '', label: t('filters.anyDepartment') }, ...known(params.dept, departmentOptions)],
    },
  ]
  const active = [
    { name: t('filters.searched'), value: params.q, change: { q: null } },
    ...choices.map(({ name, label, value, options }) => ({
      name: label,
      value: value && (options.find((option) => option.value === value)?.label ?? '–'),
      change: { [name]: null },
    })),
  ]

  return (
    <>
      <FilterForm
        action={base}
        label={t('filters.label')}
        search={{ label: t('filters.search'), value: params.q ?? '' }}
        choices={choices}
        kept={Object.fromEntries(
          new URLSearchParams(usersHref('', { ...params, q: null, profile: null, dept: null })),
        )}
        found={found}
      >
        <noscript>
          <Button type="submit" size="sm">
            {t('filters.apply')}
          </Button>
        </noscript>
      </FilterForm>
      <div className="flex min-h-3 flex-wrap items-center gap-x-2.5 gap-y-2 px-(--gutter) not-empty:mt-2.5 not-empty:mb-3">
        {active.map(({ name, value, change }) =>
          value ? (
            <Chip
              key={name}
              name={name}
              removeHref={usersHref(base, params, change)}
              removeLabel={t('filters.remove', { name, value })}
            >
              {value}
            </Chip>
          ) : null,
        )}
        {isFiltered(params) ? (
          <>
            <Link
              href={usersHref(base, params, { q: null, profile: null, dept: null })}
              scroll={false}
              prefetch={false}
              className="link text-meta"
            >
              {t('filters.clear')}
            </Link>
            <span className="ml-auto text-meta text-text-3 tabular-nums max-md:w-full">{found}</span>
          </>
        ) : null}
      </div>
    </>
  )
}
