/** The fields in the order in which somebody on the phone comes to them; what is not needed stays folded away. */
import { useEffect, useState, type ReactNode } from 'react';
import { ProseField } from '../../parts/form/prose-field.tsx';
import './call-fields.css';
import { AgreedSection } from './agreed-section.tsx';
import { sectionOf, type CallForm } from './call-form.ts';
import { FaultSummary } from './fault-summary.tsx';
import { Fold } from './fold.tsx';
import {
  AnswersField,
  OfferField,
  OutcomeField,
  ReasonFields,
  SpokeWithField,
  TimeFields,
} from './outcome-fields.tsx';
import { SourceSection } from './source-section.tsx';
import { focusSpot, Spot } from './spot.tsx';
import { TalkSection } from './talk-section.tsx';
import type { LogCall } from './use-log-call.ts';
import { PartiesField, RequestField, WhomField } from './whom-fields.tsx';

type Section = 'talk' | 'agreed' | 'source';

export function CallFields({ form: unchecked, log }: { form: Omit<CallForm, 'faultAt'>; log: LogCall }) {
  const { faults, tries } = log;
  const form: CallForm = {
    ...unchecked,
    faultAt: (spot) => faults.find((fault) => fault.spot === spot)?.message ?? null,
  };
  const { draft, proposal, stands, change } = form;
  const [opened, setOpened] = useState<Partial<Record<Section, boolean>>>({});
  const openFor = (name: Section, usual: boolean) =>
    opened[name] ?? (usual || faults.some(({ spot }) => sectionOf(spot) === name));
  const fold = (
    name: Section,
    title: string,
    summary: string | undefined,
    usual: boolean,
    body: ReactNode,
  ) => (
    <Fold
      title={title}
      {...(summary !== undefined && { summary })}
      isOpen={openFor(name, usual)}
      onOpen={(isOpen) => setOpened((now) => ({ ...now, [name]: isOpen }))}
    >
      {body}
    </Fold>
  );

  function lead(spot: string): void {
    const section = sectionOf(spot);
    if (section !== null) setOpened((now) => ({ ...now, [section]: true }));
    requestAnimationFrame(() => focusSpot(spot));
  }

  // Whom it is with is known mostly: then the outcome is the first thing that nobody but the caller knows.
  useEffect(() => {
    focusSpot(proposal.seat === null && proposal.official === null ? 'whom' : 'outcome');
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const first = faults[0]?.spot;
  // Only a new try leads anywhere: a fault that is being mended keeps the keyboard where it is.
  useEffect(() => {
    if (tries > 0 && first !== undefined) lead(first);
    // oxlint-disable-next-line react/exhaustive-deps
  }, [tries]);

  return (
    <div className="call-fields">
      <FaultSummary faults={faults} onLead={lead} />
      <WhomField form={form} />
      <RequestField form={form} />
      <PartiesField form={form} />
      <OutcomeField form={form} />
      <ReasonFields form={form} />
      <SpokeWithField form={form} />
      <OfferField form={form} />
      <TimeFields form={form} />
      <AnswersField form={form} />
      {stands.outcome?.reached != null &&
        fold('talk', 'Conversation', talkWords(form), true, <TalkSection form={form} />)}
      {fold(
        'agreed',
        'Follow-ups',
        agreedWords(form),
        proposal.followUps.length > 0 && stands.outcome?.reached != null,
        <AgreedSection form={form} />,
      )}
      <Spot name="remark">
        <ProseField
          label="Remark"
          value={draft.remark}
          error={form.faultAt('remark')}
          onChange={(remark) => change({ remark })}
        />
      </Spot>
      {fold('source', 'Source', draft.source?.name, false, <SourceSection form={form} />)}
    </div>
  );
}

function talkWords({ stands, draft }: CallForm): string {
  const names = stands.participants.flatMap(({ who }) => who?.name ?? []);
  return [...names, ...(draft.length === '' ? [] : [draft.length])].join(', ');
}

function agreedWords({ draft, proposal }: CallForm): string | undefined {
  const open = proposal.followUps.length;
  const said = [
    ...(open === 0 ? [] : [`${open} open with this official`]),
    ...(draft.closes.length === 0 ? [] : [`${draft.closes.length} settled`]),
    ...(draft.followUps.length === 0 ? [] : [`${draft.followUps.length} new`]),
  ];
  return said.length === 0 ? undefined : said.join(', ');
}
