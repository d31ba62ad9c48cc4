import { Field, type FieldProps } from './field.tsx'
import { Input, type InputProps } from './input.tsx'

export type TextFieldProps = Omit<InputProps, 'id'> &
  Pick<FieldProps, 'label' | 'id' | 'hint' | 'error' | 'optional' | 'aside' | 'labelHidden'>

/** A labelled line of text: the field most forms are made of. */
export function TextField({ label, id, hint, error, optional, aside, labelHidden, ...rest }: TextFieldProps) {
  return (
    <Field {...{ label, id, hint, error, optional, aside, labelHidden }}>
      {(wires) => <Input {...rest} {...wires} />}
    </Field>
  )
}
