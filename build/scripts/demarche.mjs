#!/usr/bin/env node
// The command `demarche`: finds a Node that is new enough, then hands over to the command line.
import { runOnNode24 } from './on-node-24.mjs';

runOnNode24('electron/host/command-line/main.ts', process.argv.slice(2));
