import {
  ClipboardPaste,
  FileText,
  FolderOpen,
  GraduationCap,
  History,
  Presentation,
  ShieldCheck,
  X,
} from 'lucide-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sourceFormats } from '../../../core/model/source/source-document.ts';
import type { RecentFile, RecoverableDocument } from '../../../shared/ipc/bridge.ts';
import { runCommand } from '../../app/commands/commands.ts';
import { openDocument, restoreRecovered } from '../../app/store/documents.ts';
import { announce } from '../../app/store/session.ts';
import { bridge } from '../../app/window/bridge.ts';
import { Button } from '../../ui/button.tsx';
import { iconSize } from '../../ui/icons.ts';
import { relativeDay } from './relative-day.ts';
import { StartArt } from './start-art.tsx';
import './start-page.css';

/** Where a deck begins: a file, a text, a recent document, or what a crash left behind. */
export function StartPage() {
  const { t } = useTranslation();
  const [recent, setRecent] = useState<readonly RecentFile[] | null>(null);
  const [drafts, setDrafts] = useState<readonly RecoverableDocument[]>([]);
  useEffect(() => {
    void bridge.recent.list().then(setRecent);
    void bridge.recovery.list().then(setDrafts);
  }, []);
  const forget = async (file: RecentFile) => {
    await bridge.recent.forget(file.path);
    setRecent((files) => files?.filter(({ path }) => path !== file.path) ?? null);
    announce(t('ui.start.forgotten', { name: file.name }));
  };
  const discard = async (id: string) => {
    await bridge.recovery.discard(id);
    setDrafts((all) => all.filter((draft) => draft.id !== id));
  };
  return (
    <main className="start" aria-label={t('ui.start.label')}>
      <div className="start-column">
        {drafts.map((draft) => (
          <RecoveryLine key={draft.id} draft={draft} onDiscard={() => void discard(draft.id)} />
        ))}
        <header className="start-brand">
          <h1>{t('dialog.appName')}</h1>
          <p>{t('ui.start.tagline')}</p>
        </header>
        <div className="start-ways">
          <section className="start-drop" aria-label={t('ui.start.drop')}>
            <StartArt />
            <div className="start-drop-words">
              <h2>{t('ui.start.drop')}</h2>
              <p>{t('ui.start.dropDetail')}</p>
            </div>
            <div className="start-drop-actions">
              <Button look="primary" size="dialog" data-pane-focus onClick={() => runCommand('open')}>
                <FolderOpen {...iconSize} />
                {t('ui.start.open')}
              </Button>
              <Button size="dialog" onClick={() => runCommand('show-sample')}>
                <GraduationCap {...iconSize} />
                {t('ui.start.sample')}
              </Button>
              <span className="start-formats">
                {sourceFormats.map((format) => (
                  <span key={format}>
                    {t(`ui.format.${format}`)}
                    <span className="dot" />
                  </span>
                ))}
                <span>{t('ui.start.project')}</span>
              </span>
            </div>
          </section>
          <PasteBox />
        </div>
        <section aria-labelledby="start-recent">
          <h2 id="start-recent" className="start-heading">
            {t('ui.start.recent')}
          </h2>
          {recent !== null && recent.length === 0 && <p className="start-none">{t('ui.start.noRecent')}</p>}
          {recent !== null && recent.length > 0 && (
            <RecentList files={recent} onForget={(file) => void forget(file)} />
          )}
        </section>
        <p className="start-promise">
          <ShieldCheck {...iconSize} />
          {t('ui.start.promise')}
        </p>
      </div>
    </main>
  );
}

function RecoveryLine({
  draft,
  onDiscard,
}: {
  readonly draft: RecoverableDocument;
  readonly onDiscard: () => void;
}) {
  const { t, i18n } = useTranslation();
  return (
    <div className="recovery" role="status">
      <History {...iconSize} />
      <span>
        <strong>{t('ui.start.recovered')}</strong>
        <span lang="zh-CN">{draft.name}</span>
        <time dateTime={draft.savedAt}>{relativeDay(draft.savedAt, i18n.language)}</time>
      </span>
      <Button look="quiet" onClick={() => void restoreRecovered(draft.id)}>
        {t('ui.start.restore')}
      </Button>
      <button type="button" className="tool-button" aria-label={t('ui.start.discard')} onClick={onDiscard}>
        <X {...iconSize} />
      </button>
    </div>
  );
}

/** What the clipboard held: the same words with and without markup. */
interface CopiedText {
  readonly text: string;
  readonly html: string;
}

function PasteBox() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [copied, setCopied] = useState<CopiedText | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  // In place as soon as the page can be seen: nothing that is pasted then is lost.
  useLayoutEffect(() => {
    // Pasting starts from anywhere on the page.
    const onPaste = (event: ClipboardEvent) => {
      const pasted = event.clipboardData?.getData('text/plain').replaceAll('\r\n', '\n') ?? '';
      setCopied({ text: pasted, html: event.clipboardData?.getData('text/html') ?? '' });
      if (pasted === '' || event.target === field.current) return;
      event.preventDefault();
      setText(pasted);
      field.current?.focus();
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
  const isEmpty = text.trim() === '';
  // What was changed after pasting is no longer what the markup says.
  const html = copied !== null && copied.text === text ? copied.html : '';
  const make = () => {
    if (!isEmpty) void openDocument(html === '' ? { type: 'text', text } : { type: 'html', html, text });
  };
  return (
    <section className="start-paste" aria-label={t('ui.start.paste')}>
      <h2>
        <ClipboardPaste {...iconSize} />
        {t('ui.start.paste')}
      </h2>
      <textarea
        ref={field}
        value={text}
        aria-label={t('ui.start.paste')}
        placeholder={t('ui.start.pasteHint')}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) make();
        }}
      />
      <div className="start-paste-foot">
        <span>
          {isEmpty ? '' : t('ui.start.letters', { count: text.replace(/\s/gu, '').length })}
          {isEmpty || html === '' ? '' : t('ui.start.withMarkup')}
        </span>
        <Button look="primary" size="dialog" disabled={isEmpty} onClick={make}>
          {t('ui.start.make')}
        </Button>
      </div>
    </section>
  );
}

/** One stop of the tabulator; arrows move, Enter opens, Delete forgets. */
function RecentList({
  files,
  onForget,
}: {
  readonly files: readonly RecentFile[];
  readonly onForget: (file: RecentFile) => void;
}) {
  const { t, i18n } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const current = Math.min(at, files.length - 1);
  const focus = (index: number) => {
    setAt(index);
    list.current?.querySelectorAll<HTMLElement>('.recent-file')[index]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const file = files[current];
    if (event.key === 'ArrowDown') focus(Math.min(files.length - 1, current + 1));
    else if (event.key === 'ArrowUp') focus(Math.max(0, current - 1));
    else if (event.key === 'Home') focus(0);
    else if (event.key === 'End') focus(files.length - 1);
    else if (event.key === 'Delete' && file !== undefined) onForget(file);
    else return;
    event.preventDefault();
  };
  return (
    <ul ref={list} className="recent" onKeyDown={onKeyDown}>
      {files.map((file, index) => (
        <li key={file.path}>
          <button
            type="button"
            className="recent-file"
            tabIndex={index === current ? 0 : -1}
            title={file.path}
            onFocus={() => setAt(index)}
            onClick={() => void openDocument({ type: 'path', path: file.path })}
          >
            {file.kind === 'project' ? <Presentation {...iconSize} /> : <FileText {...iconSize} />}
            <span className="recent-name" lang="zh-CN">
              {file.name}
            </span>
            <span className="recent-folder">{folderOf(file.path)}</span>
            <time className="recent-time" dateTime={file.openedAt}>
              {relativeDay(file.openedAt, i18n.language)}
            </time>
          </button>
          <button
            type="button"
            tabIndex={-1}
            className="tool-button recent-forget"
            aria-label={t('ui.start.forget', { name: file.name })}
            onClick={() => onForget(file)}
          >
            <X {...iconSize} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function folderOf(path: string): string {
  const parts = path.split(/[\\/]/u);
  return parts.slice(0, -1).join(path.includes('\\') ? '\\' : '/');
}
