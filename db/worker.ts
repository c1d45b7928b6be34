/** Entry of the data process: opens the workspace its host names, and answers that host's clients. */
import { openCore } from './core.ts';
import { answerHost } from './worker-channel.ts';

answerHost(openCore);
