/** Names another record, found by its name or any of its aliases; one that is not there yet can be made on the way. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Id } from '../../../contract/model/id.ts';
import { findableKinds, type FindableKind, type Found } from '../../../contract/operations/find.ts';
import { useCore } from '../../data/core.ts';
import { openFormAbove } from '../../data/open-form.ts';
import { ComboField, type ComboOption, type ComboValue } from './combo-field.tsx';
import type { FieldProps } from './field-frame.tsx';

/** What stands in the field: a record, or, with `id` null, a name that was typed and is no record yet. */
export interface ChosenRecord<Kind extends FindableKind = FindableKind> {
  readonly id: Id<Kind> | null;
  readonly name: string;
}

interface RecordFieldProps<Kind extends FindableKind> extends FieldProps<ChosenRecord<Kind> | null> {
  readonly kinds: readonly Kind[];
  /** The kinds of which a new one can be made from here. */
  readonly making?: readonly FindableKind[];
  readonly placeholder?: string;
  readonly isShort?: boolean;
}

const kindWords: Readonly<Record<FindableKind, string>> = {
  official: 'official',
  seat: 'seat',
  country: 'country',
  round: 'round',
  roster: 'roster',
  topic: 'topic',
  source: 'source',
};

const making = 'make:';
const shownAtOnce = 12;

export function RecordField<Kind extends FindableKind>(props: RecordFieldProps<Kind>) {
  const { kinds, value, onChange, onSettle, making: makeable = [], placeholder, ...rest } = props;
  const typed = value?.name ?? '';
  const { found, isSettled, hasMore } = useFound(typed, kinds);
  // Whoever is quicker than the search must not make once more what it is about to find.
  const isKnown = isSettled || found.length > 0;
  const canMake = typed.trim() !== '' && value?.id == null && isKnown;
  const options = [
    ...found.map((one) => optionOf(one, kinds.length > 1)),
    ...(canMake ? makeable.map((kind) => makingOption(kind, typed)) : []),
  ];

  function settle(next: ChosenRecord<Kind> | null): void {
    onChange(next);
    onSettle?.(next);
  }

  function choose({ id, title }: ComboOption): void {
    const kind = findableKinds.find((one) => id === `${making}${one}`);
    if (kind === undefined) return settle({ id: id as Id<Kind>, name: title });
    const name = kind === 'seat' || kind === 'source' ? { title: typed } : { name: typed };
    openFormAbove({ form: 'make', thing: kind, filled: name }, (made) =>
      settle({ id: made.id as Id<Kind>, name: made.name }),
    );
  }

  return (
    <ComboField
      {...rest}
      value={value}
      options={options}
      placeholder={placeholder ?? `Name of ${withArticle(kindWords[kinds[0] ?? 'official'])}`}
      whenEmpty={
        typed.trim() === ''
          ? 'Type a part of the name, in any spelling.'
          : isSettled
            ? `Nothing goes by this name.`
            : 'Looking…'
      }
      listFoot={hasMore ? 'There are more; type more of the name.' : undefined}
      onChange={(next) => onChange(asChosen<Kind>(next))}
      onSettle={(next) => onSettle?.(asChosen<Kind>(next))}
      onChoose={choose}
    />
  );
}

function useFound(text: string, kinds: readonly FindableKind[]) {
  const { api } = useCore();
  const input = { text: text.trim().slice(0, 500), kinds: [...kinds], limit: shownAtOnce };
  const { data, isPlaceholderData, isPending } = useQuery({
    queryKey: ['find', 'names', input],
    queryFn: ({ signal }) => api.find.names(input, { signal }),
    enabled: input.text !== '',
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
  const isEmpty = input.text === '';
  return {
    found: isEmpty ? [] : (data?.found ?? []),
    isSettled: isEmpty || (!isPlaceholderData && !isPending),
    hasMore: !isEmpty && data?.more === true,
  };
}

function optionOf({ id, kind, name, alias, more }: Found, namesKind: boolean): ComboOption {
  // A title alone does not name a seat: every country has a foreign minister.
  const isSeat = kind === 'seat' && more !== null;
  const parts = [
    ...(namesKind ? [kindWords[kind]] : []),
    ...(alias === null ? [] : [`also ${alias}`]),
    ...(more === null || isSeat ? [] : [more]),
  ];
  return {
    id,
    title: isSeat ? `${more}, ${name}` : name,
    more: parts.length === 0 ? null : parts.join(' · '),
  };
}

function makingOption(kind: FindableKind, typed: string): ComboOption {
  return { id: `${making}${kind}`, title: `Make ${kindWords[kind]} “${typed.trim()}”`, isMaking: true };
}

function withArticle(word: string): string {
  return `${/^[aeio]/.test(word) ? 'an' : 'a'} ${word}`;
}

function asChosen<Kind extends FindableKind>(value: ComboValue | null): ChosenRecord<Kind> | null {
  return value as ChosenRecord<Kind> | null;
}
