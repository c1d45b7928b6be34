/** Keeps zod from trying whether it may make code out of text: the page's policy forbids it, and reports the attempt. */
import { z } from 'zod';

z.config({ jitless: true });
