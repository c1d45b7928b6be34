/** Where the journeys run: in a browser over the loopback host, on the stand-in for Electron, or on Electron itself. */

export const homesOfJourneys = ['loopback', 'stand-in', 'electron'] as const;
export type HomeOfJourneys = (typeof homesOfJourneys)[number];

/** As the variable `DEMARCHE_HOME_OF_JOURNEYS` says, each time it is asked; without it the browser. */
export function homeOfJourneys(): HomeOfJourneys {
  const named = process.env['DEMARCHE_HOME_OF_JOURNEYS'] ?? 'loopback';
  const home = homesOfJourneys.find((one) => one === named);
  if (home === undefined) throw new Error(`There is no home of journeys called ${named}.`);
  return home;
}
