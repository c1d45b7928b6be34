/** Does what the desktop shell asks of the page: a command chosen in its menus, a record that a link leads to. */
import { shellSaysSchema, type ShellSays } from '../../contract/wire/shell-words.ts';
import { told } from '../commands/as-told.ts';
import { commands } from '../commands/index.ts';
import { commandContext } from '../commands/use-commands.ts';
import { placeOf } from '../data/address.ts';
import { beginAnew } from '../data/host.ts';
import { goTo } from '../data/place.ts';
import { tell } from '../data/toast.ts';
import { bridge } from '../transport/bridge.ts';

/** To be called once; in a browser there is nobody to hear. */
export function hearShell(): void {
  bridge?.onSaid((message) => act(shellSaysSchema.parse(JSON.parse(message))));
}

function act(said: ShellSays): void {
  switch (said.say) {
    case 'run':
      return commands
        .filter(({ id }) => id === said.id)
        .forEach((command) => told(command, commandContext).run());
    case 'go':
      return go(said.id);
    case 'begin-anew':
      return beginAnew();
    case 'tell':
      return tell({ text: said.text });
  }
}

function go(id: Extract<ShellSays, { say: 'go' }>['id']): void {
  const place = placeOf(id);
  if (place !== null) goTo(place);
}
