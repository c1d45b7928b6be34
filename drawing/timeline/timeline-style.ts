/** How a timeline looks where there is no page around it: the rules of timeline-marks.css in the colours of the light theme. */
export const timelineStyle = `
.timeline text { fill: #1c2127 }
.timeline .tick-line, .timeline .lane-end { stroke: #dfe3e9 }
.timeline .lane-middle { stroke: #c5cbd3 }
.timeline .axis-line { stroke: #7d8796 }
.timeline .beyond { fill: #f6f7f9 }
.timeline .trigger-line, .timeline .lane-trigger { stroke: #1c2127; stroke-width: 2 }
.timeline .closing-line, .timeline .lane-closing { stroke: #1c2127; stroke-width: 2; stroke-dasharray: 5 3 }
.timeline .cursor-line { stroke: #215db0; stroke-width: 2 }
.timeline .cursor-flag { fill: #215db0 }
.timeline .cursor-words { fill: #215db0; font-weight: 620 }
.timeline .flag, .timeline .lane-title { font-weight: 620 }
.timeline .axis-more, .timeline .axis-zone, .timeline .lane-more, .timeline .lane-label, .timeline .legend-words { fill: #586374 }
.timeline .lane-label, .timeline .lane-title, .timeline .lane-more, .timeline .lane-standing, .timeline .axis-tick, .timeline .flag { paint-order: stroke; stroke: #ffffff; stroke-width: 3; stroke-linejoin: round }
.timeline .lane-label-band { fill: #1c2127; stroke: none }
.timeline .lane-hit { fill: transparent }
.timeline .lane-label-version { font-style: italic }
.timeline .lane-label-limit { fill: #9c5d00; font-weight: 620 }
.timeline .band-possible { fill: #606a78; fill-opacity: 0.14 }
.timeline .band-sure { fill: #606a78; fill-opacity: 0.22 }
.timeline .band-tenure .band-possible, .timeline .band-tenure .band-sure { fill: #215db0; stroke: #215db0; stroke-width: 0.75 }
.timeline .band-version { fill: none; stroke: #606a78; stroke-dasharray: 3 2 }
.timeline .limit-possible { fill: #9c5d00; fill-opacity: 0.14 }
.timeline .limit-line { stroke: #9c5d00; stroke-width: 2 }
.timeline .limit-long-overdue .limit-possible { fill: #800d03 }
.timeline .limit-long-overdue .limit-line { stroke: #800d03 }
.timeline .limit-not-yet .limit-line { stroke-dasharray: 3 3 }
.timeline .mark-form { fill: #ffffff; stroke: #0e36b4; stroke-width: 1.5 }
.timeline .mark-bar { fill: #0e36b4; fill-opacity: 0.14; stroke: #0e36b4; stroke-width: 1 }
.timeline .mark-full .mark-form, .timeline .mark-count { fill: #0e36b4 }
.timeline .mark-half .mark-form { fill: #0e36b4; fill-opacity: 0.45 }
.timeline .mark-them .mark-form { stroke: #7b2f8e }
.timeline .mark-them .mark-bar { fill: #7b2f8e; stroke: #7b2f8e }
.timeline .mark-them.mark-full .mark-form, .timeline .mark-them.mark-half .mark-form, .timeline .mark-them .mark-count { fill: #7b2f8e }
.timeline .mark-between .mark-form { stroke: #047a4e }
.timeline .mark-between .mark-bar { fill: #047a4e; stroke: #047a4e }
.timeline .mark-between.mark-full .mark-form, .timeline .mark-between.mark-half .mark-form, .timeline .mark-between .mark-count { fill: #047a4e }
.timeline .mark-version .mark-form, .timeline .mark-version .mark-bar, .timeline .mark-possible .mark-bar, .timeline .mark-proposed .mark-bar { stroke-dasharray: 3 2 }
.timeline .mark-not-yet .mark-form, .timeline .mark-not-yet .mark-bar, .timeline .mark-denied .mark-form, .timeline .mark-denied .mark-bar { fill: #ffffff; fill-opacity: 0.6; stroke: #606a78 }
.timeline .mark-not-yet .mark-count { fill: #606a78 }
.timeline .mark-cross { fill: none; stroke: #94180c; stroke-width: 1.75 }
.timeline .mark-count-text { fill: #ffffff; font-weight: 620 }
.timeline .version-line { stroke: #586374; stroke-dasharray: 1 2 }
`;
