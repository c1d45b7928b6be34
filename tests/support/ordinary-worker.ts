/** A data process of an ordinary user, whoever runs the tests: for it the modes of files count. */
import { openCore } from '../../db/core.ts';
import { answerHost } from '../../db/worker-channel.ts';
import { becomeOrdinary } from './become-ordinary.ts';

becomeOrdinary();
answerHost(openCore);
