/** The accessibility statement: what is aimed at, what is checked, what falls short. */

export function AccessibilityChapter() {
  return (
    <>
      <p>Demarche aims at the Web Content Accessibility Guidelines 2.2, levels A and AA.</p>
      <h4>What it does</h4>
      <ul>
        <li>Everything can be reached and done by keyboard, and the focus is always seen.</li>
        <li>A status is told by a word and a shape, never by colour alone.</li>
        <li>
          The light and the dark theme, forced colours, more contrast and less motion follow the system; the
          theme can be chosen here as well.
        </li>
        <li>Text may be enlarged to 400 percent; then only tables scroll sideways.</li>
        <li>Keys of a single character can be turned off.</li>
        <li>Changes of the moment, counts and a lost line are announced once.</li>
        <li>Names and texts in any script keep their own direction.</li>
      </ul>
      <h4>What is checked</h4>
      <p>
        Each release is examined with axe-core in both themes and in forced colours, walked through by
        keyboard in a real browser, and its colours are measured for contrast and for colour-blind eyes.
      </p>
      <h4>What falls short</h4>
      <p>
        No independent audit has been made, and no trial with screen readers by people who rely on them. The
        interface is in English only.
      </p>
    </>
  );
}
