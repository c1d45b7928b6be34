/** The versions of an event side by side: what each voice tells differently, and which one is preferred. */
import { useMutation } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { StoryEvent } from '../../../contract/model/request-story-shape.ts';
import { announce } from '../../data/announcements.ts';
import { useAbout } from '../../data/answers.ts';
import { useCore } from '../../data/core.ts';
import { Button } from '../../parts/button.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { SourceWords } from './event-sources.tsx';
import './event-versions.css';
import type { Reading } from './story-event-item.tsx';

type Version = StoryEvent['versions'][number];

export function EventVersions({ event, reading }: { event: StoryEvent; reading: Reading }) {
  const { versions } = event;
  const preferring = usePreferring();
  const isReadOnly = useAbout().data?.mode === 'read-only';
  if (versions.length === 0) return null;
  const preferred = versions.find((version) => version.preferred);
  const isRecordTold = versions.some(({ happened, tells }) => happened && tells.length === 0);
  const wayFor = (target: Target) =>
    isReadOnly ? (
      <span className="muted">Read-only: the preferred version cannot be changed here.</span>
    ) : (
      <Button isDisabled={preferring.isPending} onPress={() => preferring.mutate(target)}>
        Prefer this version
      </Button>
    );
  return (
    <div className="event-versions">
      <ul aria-label="Versions of this event">
        {!isRecordTold && (
          <li className="event-version">
            <p className="event-version-voice">The record</p>
            <p className="event-version-tells">Read where no version is preferred to it</p>
            {preferred === undefined ? (
              <Preferred takesFocus={preferring.isSuccess} />
            ) : (
              wayFor({ withdraw: preferred.accountId })
            )}
          </li>
        )}
        {versions.map((version) => (
          <li key={version.accountId} className="event-version">
            <VersionWords version={version} isRead={version.voice.id === reading.voice?.id} />
            {version.preferred ? (
              <Preferred takesFocus={preferring.isSuccess} />
            ) : (
              wayFor({ prefer: version.accountId })
            )}
          </li>
        ))}
      </ul>
      {preferring.error !== null && (
        <RefusalNotice error={preferring.error} during="Preferring another version" />
      )}
    </div>
  );
}

/** @param takesFocus when the button it stands in place of had it */
function Preferred({ takesFocus }: { takesFocus: boolean }) {
  const mark = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (takesFocus) mark.current?.focus();
  }, [takesFocus]);
  return (
    <p ref={mark} className="event-version-preferred" tabIndex={-1}>
      <Check aria-hidden="true" />
      Preferred
    </p>
  );
}

function VersionWords({ version, isRead }: { version: Version; isRead: boolean }) {
  const { voice, happened, tells, stated, source, remark } = version;
  return (
    <>
      <p className="event-version-voice">
        <RecordText text={voice.name} />
        {voice.kind !== 'other' && !voice.name.endsWith(voice.kind) && (
          <span className="muted"> {voice.kind}</span>
        )}
        {isRead && <span className="event-version-read">read now</span>}
      </p>
      <div className="event-version-tells">
        {!happened && <p>It did not happen</p>}
        {happened && tells.length === 0 && <p>As it is recorded</p>}
        {tells.map(({ field, value }) => (
          <p key={field}>
            {field}: <RecordText text={value} />
          </p>
        ))}
      </div>
      {remark !== null && (
        <p className="event-version-remark">
          <RecordText text={remark} />
        </p>
      )}
      <p className="event-version-source">
        {stated !== null && <>Stated {stated}</>}
        {stated !== null && source !== null && <br />}
        {source !== null && <SourceWords source={source} />}
      </p>
    </>
  );
}

/** The version to read from now on, or the one that is to be read no longer, so that the record itself is. */
type Target = { readonly prefer: Version['accountId'] } | { readonly withdraw: Version['accountId'] };

function usePreferring() {
  const { api } = useCore();
  return useMutation({
    mutationFn: (target: Target) =>
      'prefer' in target
        ? api.accounts.prefer({ id: target.prefer })
        : api.accounts.change({ id: target.withdraw, fields: { preferred: false } }),
    onSuccess: () => announce('The preferred version was changed; everything is computed anew.'),
  });
}
