import { cli as cliDe } from "./de/cli.js";
import { faults as faultsDe } from "./de/faults.js";
import { findings as findingsDe } from "./de/findings.js";
import { problems as problemsDe } from "./de/problems.js";
import { cli as cliEn } from "./en/cli.js";
import { faults as faultsEn } from "./en/faults.js";
import { findings as findingsEn } from "./en/findings.js";
import { problems as problemsEn } from "./en/problems.js";

export const messageLanguages = ["de", "en"] as const;
export type MessageLanguage = (typeof messageLanguages)[number];

const en = { cli: cliEn, faults: faultsEn, findings: findingsEn, problems: problemsEn };
const de: typeof en = { cli: cliDe, faults: faultsDe, findings: findingsDe, problems: problemsDe };

/** Every sentence that the command line says, in one language. */
export type Messages = typeof en;

export const messages: Readonly<Record<MessageLanguage, Messages>> = { de, en };
