import { afterAll, describe, test } from 'vitest';
import { desktopHomes } from '../support/desktop-homes.ts';
import { shellChecks } from './shell/shell-checks.ts';
import { ShellPlace } from './shell/shell-place.ts';

describe.for(desktopHomes())('the shell on %s', (home) => {
  const place = new ShellPlace(home);
  afterAll(() => place.end());

  test.for(shellChecks)('$name', ({ run }) => run(place));
});
