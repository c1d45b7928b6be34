/** One of the few records of a kind that are listed whole: an outcome, a voice. */
import { useQuery } from '@tanstack/react-query';
import { useCore } from '../data/core.ts';
import type { Option } from '../parts/choice-list.tsx';
import { ChoiceField } from '../parts/form/choice-field.tsx';
import type { FieldProps } from '../parts/form/field-frame.tsx';

interface ListedFieldProps extends FieldProps<string | null> {
  readonly of: 'outcome' | 'voice';
}

export function ListedField({ of, ...props }: ListedFieldProps) {
  const options = useListed(of);
  return <ChoiceField {...props} options={options} look="list" />;
}

function useListed(kind: 'outcome' | 'voice'): readonly Option[] {
  const { api } = useCore();
  const area = kind === 'outcome' ? 'outcomes' : 'voices';
  const { data = [] } = useQuery<readonly { readonly id: string; readonly name: string }[]>({
    queryKey: [area, 'list', {}],
    queryFn: ({ signal }) => api[area].list({}, { signal }),
  });
  return data.map(({ id, name }) => ({ id, title: name }));
}
