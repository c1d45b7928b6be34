/** Which attempt a returned call answers, among those of its request from the other side. */
import { useQuery } from '@tanstack/react-query';
import { isIdOf, type Id } from '../../contract/model/id.ts';
import { showWhen } from '../../contract/model/show-time.ts';
import { useCore } from '../data/core.ts';
import { ChoiceField } from '../parts/form/choice-field.tsx';
import type { FieldProps } from '../parts/form/field-frame.tsx';
import { noAnswer } from './field-values.ts';

interface AnswersFieldProps extends FieldProps<string | null> {
  /** The call whose field it is. */
  readonly of: Id | null;
}

export function AnswersField({ of, ...props }: AnswersFieldProps) {
  const { api } = useCore();
  const id = of !== null && isIdOf('attempt', of) ? of : null;
  const { data = [] } = useQuery({
    queryKey: ['attempts', 'answerable', { id }],
    queryFn: ({ signal }) => api.attempts.answerable({ id: id as Id<'attempt'> }, { signal }),
    enabled: id !== null,
  });
  const options = [
    { id: noAnswer, title: 'None: a call of its own' },
    ...data.map(({ id: one, at, outcome, isAnswered }) => ({
      id: one,
      title: `${showWhen(at)}, ${outcome}`,
      ...(isAnswered ? { more: 'Another call answers it already.' } : {}),
    })),
  ];
  return <ChoiceField {...props} options={options} look="list" />;
}
