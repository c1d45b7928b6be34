/** The shape of each status: no two are alike, so that none has to be told by its colour. */
import type { ReactNode } from 'react';
import type { Status } from '../../contract/model/status-words.ts';

const ring = <circle cx="8" cy="8" r="6.25" />;
const disc = <circle cx="8" cy="8" r="7" className="status-icon-solid" />;
const triangle = 'M8 2.2 14.4 13.4H1.6Z';
const octagon = 'M5.2 1.2h5.6l4 4v5.6l-4 4H5.2l-4-4V5.2Z';

const shapes: Readonly<Record<Status, ReactNode>> = {
  'calling side': <path d="M3.5 12.5 12 4M6 3.75h6.25V10" />,
  'excluded by decision': (
    <>
      {ring}
      <path d="m3.7 12.3 8.6-8.6" />
    </>
  ),
  'not yet tried': <circle cx="8" cy="8" r="6.25" strokeDasharray="2.2 2.71" />,
  tried: (
    <>
      {ring}
      <circle cx="8" cy="8" r="2" className="status-icon-solid" />
    </>
  ),
  awaiting: (
    <>
      {ring}
      <path d="M8 4.4V8l2.6 1.6" />
    </>
  ),
  overdue: (
    <>
      <path d={triangle} />
      <path d="M8 6.6v3M8 11.4v.1" />
    </>
  ),
  'long overdue': (
    <>
      <path d="M8 1.2 15.4 14.4H.6Z" className="status-icon-solid" />
      <path d="M6.5 7v3M6.5 12v.1M9.5 7v3M9.5 12v.1" className="status-icon-cut" />
    </>
  ),
  'our move': <path d="M2.25 2.75v10.5M14 8H5.25M8.75 4.5 5.25 8l3.5 3.5" />,
  'deputy only': (
    <>
      {ring}
      <path d="M8 1.75a6.25 6.25 0 0 0 0 12.5Z" className="status-icon-solid" />
    </>
  ),
  returned: (
    <>
      {disc}
      <path d="M11.6 11V9.2a2 2 0 0 0-2-2H4.8M7 4.8 4.6 7.2 7 9.6" className="status-icon-cut" />
    </>
  ),
  reached: (
    <>
      {disc}
      <path d="m4.8 8.3 2.2 2.2 4.3-4.8" className="status-icon-cut" />
    </>
  ),
  declined: (
    <>
      <path d={octagon} className="status-icon-solid" />
      <path d="m5.4 5.4 5.2 5.2M10.6 5.4l-5.2 5.2" className="status-icon-cut" />
    </>
  ),
  withdrawn: (
    <>
      <rect x="1.9" y="1.9" width="12.2" height="12.2" rx="2.5" />
      <path d="M5 8h6" />
    </>
  ),
  'closed unanswered': <path d="M1.75 3h12.5v3H1.75ZM3 6v7.25h10V6M6.25 9h3.5" />,
};

export function StatusIcon({ status }: { status: Status }) {
  return (
    <svg className="status-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {shapes[status]}
    </svg>
  );
}
