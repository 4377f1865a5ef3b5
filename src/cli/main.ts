#!/usr/bin/env node
import { runCommandLine } from './run-command-line.ts';
import { processTerminal } from './terminal.ts';

const terminal = processTerminal();
process.exitCode = await runCommandLine(process.argv.slice(2), terminal);
// A command that was stopped may still wait for something that never comes.
if (terminal.stopped.aborted) process.exit();
