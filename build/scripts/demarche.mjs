#!/usr/bin/env node
// The command `demarche` in a checkout: finds a Node that is new enough, builds what is older than its sources, and hands over.
import { commandLine, ensureBuilt } from './built.mjs';
import { requireNode24, runOnNode24 } from './on-node-24.mjs';

if (!ensureBuilt(requireNode24(), (line) => process.stderr.write(`${line}\n`))) process.exit(1);
runOnNode24(commandLine, process.argv.slice(2));
