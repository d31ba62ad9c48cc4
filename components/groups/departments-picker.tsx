'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Input } from '#components/ui/input.tsx'
import { MixedCheckbox } from '#components/ui/mixed-checkbox.tsx'

export type Departments = { allDepartments: boolean; departmentIds: string[] }

type DepartmentsPickerProps = {
  departments: readonly { id: string; name: string }[]
  value: Departments
  onChange: (value: Departments) => void
  onDone: () => void
}

const option =
  'flex min-h-[30px] items-center gap-2 rounded-item px-1.5 hover:bg-hover pointer-coarse:min-h-11'

/** A list to tick departments in, with a search; what is ticked counts at once. */
export function DepartmentsPicker({ departments, value, onChange, onDone }: DepartmentsPickerProps) {
  const t = useTranslations('invite.departments')
  const key = useId()
  const [query, setQuery] = useState('')
  const chosen = value.allDepartments ? departments.map(({ id }) => id) : value.departmentIds
  const shown = departments.filter(({ name }) => plain(name).includes(plain(query)))
  const toggle = (id: string, on: boolean) =>
    onChange({
      allDepartments: false,
      departmentIds: on ? [...chosen, id] : chosen.filter((other) => other !== id),
    })

  return (
    <div className="grid gap-1.5">
      <Input
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        placeholder={t('find')}
        aria-label={t('find')}
        leading={<Icon of={Search} />}
      />
      <label
        htmlFor={`${key}-all`}
        className="flex h-8.5 items-center gap-2 border-b border-border px-1.5 font-medium pointer-coarse:h-11"
      >
        <MixedCheckbox
          id={`${key}-all`}
          checked={value.allDepartments}
          mixed={!value.allDepartments && chosen.length > 0}
          onChange={(event) => onChange({ allDepartments: event.target.checked, departmentIds: [] })}
        />
        {t('selectAll')}
        <span className="ml-auto text-meta font-normal text-text-3 tabular-nums">{departments.length}</span>
      </label>
      <ul className="max-h-52 overflow-y-auto">
        {shown.map(({ id, name }) => (
          <li key={id}>
            <label htmlFor={`${key}-${id}`} className={option}>
              <Checkbox
                id={`${key}-${id}`}
                checked={chosen.includes(id)}
                onChange={(event) => toggle(id, event.target.checked)}
              />
              <span className="min-w-0 truncate">{name}</span>
            </label>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className="px-1.5 py-1 text-text-3">{t('nothing')}</p> : null}
      <div className="-mx-2 -mb-2 flex items-center border-t border-border py-2 pr-2 pl-3.5">
        <span className="text-meta text-text-3 tabular-nums">{t('selected', { count: chosen.length })}</span>
        <Button look="solid" size="sm" className="ml-auto" onClick={onDone}>
          {t('done')}
        </Button>
      </div>
    </div>
  )
}

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
