import { Refusal } from '../../contract/errors.ts';
import { callViewSchema } from '../../contract/model/call-view.ts';
import type { Check } from './check.ts';

export const checkSavedView: Check<'saved_view'> = ({ settings }) => {
  const read = callViewSchema.safeParse(settings);
  if (read.success) return;
  const problems = read.error.issues.map(({ path, message }) => ({
    path: ['settings', ...path.map((part) => (typeof part === 'symbol' ? String(part) : part))],
    message,
  }));
  throw new Refusal('bad-input', problems[0]?.message ?? 'These are no settings of a view.', { problems });
};
