/** Does what the report is asked to do, once it is drawn as it was asked for. */
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Id } from '../../../contract/model/id.ts';
import type { Report } from '../../../contract/model/report/report.ts';
import type { ReportFormat } from '../../../contract/operations/reports.ts';
import type { View } from '../../data/address.ts';
import { useCore } from '../../data/core.ts';
import { useHostApi } from '../../data/host.ts';
import { useReportStage } from '../../data/report-stage.ts';
import { saveFile } from '../../data/save-file.ts';
import { dismissToast, tell } from '../../data/toast.ts';
import type { ReportOptions } from '../../data/viewed.ts';

export interface Drawn extends View, ReportOptions {
  readonly roundId: Id<'round'>;
  readonly report: Report;
}

/** @param drawn null while the report is not drawn, or not as it is asked for */
export function useAskedAct(drawn: Drawn | null): { readonly error: Error | null } {
  const asked = useReportStage((stage) => stage.asked);
  const { api } = useCore();
  const hostApi = useHostApi();
  const { mutate, error } = useMutation({
    mutationFn: async ({ report, format, ...question }: Drawn & { readonly format: ReportFormat }) => {
      // The stamp of the preview, so that the file is the one that is shown.
      const stamp = Date.parse(report.provenance.stamp);
      const { name, mediaType, base64 } = await api.reports.writeRound({ ...question, stamp, format });
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      return (await saveFile(hostApi, { name, type: mediaType, content })) ? name : null;
    },
    onMutate: ({ format }) => tell({ text: 'The report is being written', progress: format.toUpperCase() }),
    onError: dismissToast,
    // Null: the dialog was left without a choice.
    onSuccess: (name) => (name === null ? dismissToast() : tell({ text: `The report was written: ${name}` })),
  });
  useEffect(() => {
    if (drawn === null || asked === null) return;
    useReportStage.setState({ asked: null });
    if (asked === 'print') void document.fonts.ready.then(() => globalThis.print());
    else mutate({ ...drawn, format: asked });
  }, [drawn, asked, mutate]);
  return { error };
}
