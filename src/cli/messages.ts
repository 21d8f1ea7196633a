import { env } from 'node:process';
import type { TigangError } from '../core/errors.ts';

export type Language = 'zh-CN' | 'en';

/** The language of messages: English where the environment says so, else Chinese. */
export function environmentLanguage(): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}

export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** Loaded only when there is something to say: the usual run prints a path and needs no words. */
export async function loadMessages(language: Language = environmentLanguage()): Promise<Translate> {
  const [{ default: i18next }, { default: strings }] = await Promise.all([
    import('i18next'),
    language === 'en'
      ? import('../../resources/locales/en.json')
      : import('../../resources/locales/zh-CN.json'),
  ]);
  const translator = i18next.createInstance();
  await translator.init({
    lng: language,
    resources: { [language]: { translation: strings } },
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  });
  return (key, params) => translator.t(key, withoutControls(params));
}

/** Characters in the name of a file that would break the line, steer the terminal or turn the text around. */
const controls = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** What the command line was given: names of files, and what it does not know. */
const named: ReadonlySet<string> = new Set(['file', 'value']);

function withoutControls(params: Parameters<Translate>[1] = {}): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && named.has(name) ? value.replace(controls, '\ufffd') : value,
    ]),
  );
}

/** One line on stderr: what happened and what to do. */
export async function printError(error: TigangError): Promise<void> {
  const translate = await loadMessages();
  process.stderr.write(`${await errorText(error, translate)}\n`);
}

/** The app advises to choose what its dialog offers; on the command line there is none. */
async function errorText({ code, params }: TigangError, translate: Translate): Promise<string> {
  if (code !== 'file-unknown-format') return translate(`error.${code}`, params);
  const { readableExtensions } = await import('../core/import/registry.ts');
  return translate('cli.fileFormatUnknown', {
    ...params,
    extensions: ['tigang', ...readableExtensions].join(' '),
  });
}
