import { chance, pick } from '../random/draw.ts';
import type { Random } from '../random/random-stream.ts';

/** Texts that people really type and that a careless reader of CSV or writer of Markdown stumbles over. */
const awkward = [
  'Mailbox full, again: "cannot send"',
  'Wi-Fi | guests | 3rd floor',
  "O'Brien's account is locked",
  'Überstunden fehlen, März',
  'Café terminal, Zürich: naïve question?',
  'Laptop is hot 🔥 and loud',
  '=SUM(A1:A3) shows #NAME?',
  '<b>URGENT</b> see **mail** from @anna & [link](x)',
  'Printed twice, paid "once", 50% off; why?',
  'Two things:\n1. no sound\n2. no picture',
  'C:\\Temp\\new is full_',
] as const;

/** What tickets are about, by service. */
const plain: Readonly<Record<string, readonly string[]>> = {
  workplace: ['Laptop does not start', 'Second monitor stays black', 'Headset has no sound', 'New keyboard', 'Printer out of toner'],
  'e-mail': ['Cannot send mail', 'Shared mailbox access', 'Calendar not visible', 'Distribution list change', 'Mail lands in spam'],
  erp: ['Order cannot be posted', 'Report is empty', 'Role missing after transfer', 'Supplier master data', 'Slow month-end run'],
  payroll: ['Payslip not found', 'Wrong tax class', 'Overtime not paid', 'Bank details change', 'Leave balance is wrong'],
  network: ['VPN drops', 'No network in meeting room', 'Wi-Fi is slow', 'Firewall opening', 'Branch office offline'],
};

/** A short description of a ticket. About one in fifty is awkward. */
export const summaryOf = (random: Random, service: string): string => {
  const texts = chance(random, 0.02) ? awkward : (plain[service] ?? awkward);
  return pick(
    random,
    texts.map((text) => [text, 1] as const),
  );
};
