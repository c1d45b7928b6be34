/** The sections that the pages of officials, seats and countries have in common, as text. */
import type {
  AbsenceLine,
  NamedSeat,
  OfficialPage,
  RequestLine,
  TenureLine,
} from '../../../contract/model/pages.ts';
import { showInstant, showWhen } from '../../../contract/model/show-time.ts';
import type { When } from '../../../contract/model/when.ts';
import { inert, tableText, type TableRow } from './table.ts';
import { spanText } from './tenure-text.ts';

interface Some<Line> {
  readonly lines: readonly Line[];
  readonly more: boolean;
}

/** A heading and what stands under it. With nothing there it says so, or is left out where that says nothing. */
export function section(heading: string, body: string, nothing: string | null = null): string[] {
  if (body === '' && nothing === null) return [];
  return ['', heading, indented(body === '' ? (nothing ?? '') : body)];
}

export function seatText({ title, country }: NamedSeat): string {
  return `${title}, ${country.name}`;
}

/** @param who what tells one tenure from the next: the official of a seat's, the seat of an official's */
export function tenuresText(tenures: readonly TenureLine[], who: 'official' | 'seat'): string {
  if (tenures.length === 0) return '';
  return tableText(
    [who === 'official' ? 'Official' : 'Seat', 'Kind', 'From and to', 'Stands'],
    tenures.map(({ seat, official, kind, began, ended, stands, remark }) => ({
      cells: [
        inert(who === 'official' ? (official?.name ?? 'vacant') : seatText(seat)),
        kind,
        spanText({ began: shown(began), ended: shown(ended), stands }),
        stands,
      ],
      under: remark === null || remark === '' ? [] : [inert(remark)],
    })),
  );
}

/** @param isOfOne whether all are of one official, who is then not named in each line */
export function absencesText({ lines, more }: Some<AbsenceLine>, isOfOne = false): string {
  return limited(
    isOfOne ? ['When', 'Kind', 'Where'] : ['When', 'Kind', 'Where', 'Official'],
    lines.map(({ began, ended, kind, place, country, official }) => ({
      cells: [
        ended === null || ended.text === began.text
          ? showWhen(began)
          : `${showWhen(began)} to ${showWhen(ended)}`,
        kind,
        inert([place, country?.name].filter((part) => part != null).join(', ')),
        ...(isOfOne ? [] : [inert(official.name)]),
      ],
    })),
    more,
  );
}

export function requestsText({ lines, more }: Some<RequestLine>): string {
  return limited(
    ['Round', 'Seat', 'Holder', 'Status', 'As of'],
    lines.map(({ round, seat, holder, status, possibly, asOf, why }) => ({
      cells: [
        inert(round.name),
        inert(seatText(seat)),
        inert(holder?.name ?? 'vacant or not known'),
        [status, ...possibly.map((other) => `possibly ${other}`)].join(', '),
        showInstant(asOf, round.zone, 'minute'),
      ],
      under: [inert(why)],
    })),
    more,
  );
}

export function elsewhereText(identifiers: OfficialPage['identifiers']): string {
  return identifiers.map(({ scheme, value }) => inert(`${scheme} ${value}`)).join('\n');
}

export function sourcesText(citations: OfficialPage['citations']): string {
  return citations
    .map(({ source, field, locator }) => {
      const about = [field, locator].filter((part) => part !== null).join(', ');
      const told = [source.title, source.publisher, shown(source.publishedAt)];
      return inert(
        [...told, about === '' ? null : `for ${about}`].filter((part) => part !== null).join(', '),
      );
    })
    .join('\n');
}

export function detailsText(details: OfficialPage['contactDetails']): string {
  return details.map(({ kind, label, value }) => inert(`${label ?? kind}: ${value}`)).join('\n');
}

function shown(when: When | null): string | null {
  return when === null ? null : showWhen(when);
}

function limited(heads: readonly string[], rows: readonly TableRow[], more: boolean): string {
  if (rows.length === 0) return '';
  return more ? `${tableText(heads, rows)}\nOlder ones are not shown.` : tableText(heads, rows);
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}
