/** Which versions are at work. */
import { useAbout } from '../../data/answers.ts';
import { useHostState } from '../../data/host.ts';

export function AboutChapter() {
  const { data: host } = useHostState();
  const versions = useAbout().data?.versions;
  const lines = [
    ['Demarche', host?.applicationVersion],
    ['SQLite', versions?.sqlite],
    ['Cipher', versions?.cipher],
    ['Node', versions?.node],
    ['Time zone data', versions?.timeZones],
  ] as const;
  return (
    <>
      <p>Demarche tracks diplomatic outreach: who has been reached, who called back, and who has not.</p>
      <dl className="help-terms">
        {lines.map(([what, version]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd className="figures">{version ?? '…'}</dd>
          </div>
        ))}
        <div>
          <dt>Licence</dt>
          <dd>Apache-2.0</dd>
        </div>
      </dl>
      <p>It works offline. The host listens on this machine alone, and nothing is asked of any other.</p>
    </>
  );
}
