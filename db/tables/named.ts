/** The names beside the ids of one answer: each record is looked up once. */
import type { Id } from '../../contract/model/id.ts';
import type { NamedSeat } from '../../contract/model/pages.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import type { TableStore } from '../record/table-store.ts';

type Tenure = RecordOf<'tenure'>;

export class Named {
  readonly #store: TableStore;
  readonly #known = new Map<Id, unknown>();
  readonly #tenures = new Map<Id<'seat'>, readonly Tenure[]>();

  constructor(store: TableStore) {
    this.#store = store;
  }

  seat(id: Id<'seat'>): NamedSeat {
    return this.#once(id, () => {
      const { title, zone, countryId } = this.#store.require('seat', id);
      return { id, title, zone, country: this.country(countryId) };
    });
  }

  country(id: Id<'country'>) {
    return this.#once(id, () => {
      const { code, name } = this.#store.require('country', id);
      return { id, code, name };
    });
  }

  official(id: Id<'official'>) {
    return this.#once(id, () => ({ id, name: this.#store.require('official', id).name }));
  }

  round(id: Id<'round'>): RecordOf<'round'> {
    return this.#once(id, () => this.#store.require('round', id));
  }

  /** Every tenure of a seat, the latest beginning first and those without one last. */
  tenuresOf(id: Id<'seat'>): readonly Tenure[] {
    const known = this.#tenures.get(id);
    if (known !== undefined) return known;
    const tenures = this.#store.list(
      'tenure',
      'WHERE seat_id = ? ORDER BY began_from DESC, tenure_id DESC',
      this.#store.keyOf('seat', id),
    );
    this.#tenures.set(id, tenures);
    return tenures;
  }

  #once<Value>(id: Id, look: () => Value): Value {
    if (!this.#known.has(id)) this.#known.set(id, look());
    return this.#known.get(id) as Value;
  }
}
