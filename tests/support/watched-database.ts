/** A real database that tells of each statement, with the values it is run with. */
import type Database from 'better-sqlite3';

export interface Ran {
  readonly sql: string;
  readonly cells: readonly unknown[];
}

const runs = ['all', 'get', 'run', 'iterate'];

export function watched(database: Database.Database, see: (ran: Ran) => void): Database.Database {
  return withMethods(database, (name, method) => (...given) => {
    const result = method(...given);
    return name === 'prepare' ? watchedStatement(result as object, String(given[0]), see) : result;
  });
}

function watchedStatement(statement: object, sql: string, see: (ran: Ran) => void): object {
  const proxy: object = withMethods(statement, (name, method) => (...given) => {
    if (runs.includes(name)) see({ sql, cells: given });
    const result = method(...given);
    // `raw()` and `pluck()` give the statement itself.
    return result === statement ? proxy : result;
  });
  return proxy;
}

type Method = (...given: unknown[]) => unknown;

/** The same object with each of its methods put into another. */
function withMethods<Target extends object>(
  target: Target,
  put: (name: string, method: Method) => Method,
): Target {
  return new Proxy(target, {
    get(_, name) {
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? put(String(name), (value as Method).bind(target)) : value;
    },
  });
}
