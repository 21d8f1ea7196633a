import {
  BookText,
  FileCode2,
  FileText,
  FolderOpen,
  Images,
  Mic,
  Presentation,
  SquareArrowOutUpRight,
  X,
} from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TigangError } from '../../../core/errors.ts';
import type { PageKind } from '../../../core/write/pages/page-kind.ts';
import type { PictureWidth } from '../../../core/write/pages/picture-width.ts';
import type { ExportFormat } from '../../../core/write/writer.ts';
import type { ExportedFile } from '../../../shared/ipc/bridge.ts';
import { SlidePicture } from '../../app/slide/slide-picture.tsx';
import { projectOf } from '../../app/store/documents.ts';
import { markupOf, sceneOf } from '../../app/store/scene.ts';
import { type OpenDocument, showError, useSession } from '../../app/store/session.ts';
import { bridge } from '../../app/window/bridge.ts';
import { Button } from '../../ui/button.tsx';
import { iconSize } from '../../ui/icons.ts';
import { ExportChecks } from './export-checks.tsx';
import { PageChoice } from './page-choice.tsx';
import { WidthChoice } from './width-choice.tsx';
import './export-dialog.css';

const formats = [
  { format: 'pptx', Icon: Presentation },
  { format: 'pdf', Icon: BookText },
  { format: 'png', Icon: Images },
  { format: 'html', Icon: FileCode2 },
  { format: 'script', Icon: Mic },
  { format: 'md', Icon: FileText },
] as const satisfies readonly { readonly format: ExportFormat; readonly Icon: unknown }[];

type Stage =
  | { readonly type: 'choosing' }
  | { readonly type: 'running'; readonly path: string; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly file: ExportedFile }
  | { readonly type: 'failed'; readonly error: TigangError };

/** Format, place, progress, and the way to the file. */
export function ExportDialog() {
  const document = useSession((state) => state.document);
  const format = useSession((state) => state.exportDialog);
  if (document === null || format === null) return null;
  return <OpenExportDialog document={document} format={format} />;
}

function OpenExportDialog({
  document,
  format,
}: {
  readonly document: OpenDocument;
  readonly format: ExportFormat;
}) {
  const { t } = useTranslation();
  const [stage, setStage] = useState<Stage>({ type: 'choosing' });
  const [pages, setPages] = useState<PageKind>('slides');
  const [widthPx, setWidthPx] = useState<PictureWidth>(1920);
  const isRunning = stage.type === 'running';

  useEffect(
    () =>
      bridge.onProgress(({ work, done, total }) => {
        if (work !== 'export') return;
        setStage((now) => (now.type === 'running' ? { ...now, done, total } : now));
      }),
    [],
  );

  const close = () => {
    if (isRunning) void bridge.exports.cancel();
    useSession.setState({ exportDialog: null });
  };

  const start = async () => {
    const path = await bridge.exports.choose({ format, name: document.name });
    if (path === null) return;
    setStage({ type: 'running', path, done: 0, total: 1 });
    const exported = await bridge.exports.start({
      project: projectOf(document),
      format,
      path,
      ...(format === 'pdf' ? { pages } : {}),
      ...(format === 'png' ? { widthPx } : {}),
    });
    if (exported.ok) setStage({ type: 'done', file: exported.value });
    else if (exported.error.code === 'cancelled') setStage({ type: 'choosing' });
    else setStage({ type: 'failed', error: exported.error });
  };

  const choose = (next: ExportFormat) => {
    useSession.setState({ exportDialog: next });
    setStage({ type: 'choosing' });
  };

  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && close()}>
      <Dialog.Portal>
        <div className="dialog-scrim" />
        <Dialog.Content className="dialog export" aria-describedby={undefined} onOpenAutoFocus={focusStart}>
          <header className="dialog-header">
            <Dialog.Title>{t('ui.export.title')}</Dialog.Title>
            <Dialog.Close asChild>
              <button type="button" className="tool-button" aria-label={t('ui.export.close')}>
                <X {...iconSize} />
              </button>
            </Dialog.Close>
          </header>
          <div className="export-body">
            <div className="export-side">
              <FormatChoice format={format} isDisabled={isRunning} onChoose={choose} />
              <ExportChecks />
            </div>
            <div className="export-main">
              <DeckSummary document={document} />
              <p className="export-about">{t(`ui.export.about.${format}`)}</p>
              {format === 'pdf' && (
                <PageChoice
                  pages={pages}
                  isDisabled={isRunning}
                  onChoose={(next) => {
                    setPages(next);
                    setStage({ type: 'choosing' });
                  }}
                />
              )}
              {format === 'png' && (
                <WidthChoice
                  widthPx={widthPx}
                  aspect={document.deck.aspect}
                  isDisabled={isRunning}
                  onChoose={(next) => {
                    setWidthPx(next);
                    setStage({ type: 'choosing' });
                  }}
                />
              )}
            </div>
          </div>
          <footer className="export-foot">
            <ExportStage stage={stage} />
            <div className="export-actions">
              {stage.type === 'running' && (
                <Button size="dialog" onClick={() => void bridge.exports.cancel()}>
                  {t('ui.export.cancel')}
                </Button>
              )}
              {stage.type === 'done' && <DoneActions path={stage.file.path} onClose={close} />}
              {(stage.type === 'choosing' || stage.type === 'failed') && (
                <>
                  <Button size="dialog" onClick={close}>
                    {t('dialog.cancel')}
                  </Button>
                  <Button look="primary" size="dialog" onClick={() => void start()}>
                    {t('ui.export.start')}
                  </Button>
                </>
              )}
            </div>
          </footer>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Enter exports: what is chosen already is what most people want. */
function focusStart(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('.export-actions .button-primary')?.focus();
}

function FormatChoice({
  format,
  isDisabled,
  onChoose,
}: {
  readonly format: ExportFormat;
  readonly isDisabled: boolean;
  readonly onChoose: (format: ExportFormat) => void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className="formats" disabled={isDisabled}>
      <legend className="visually-hidden">{t('ui.export.format')}</legend>
      {formats.map(({ format: each, Icon }) => (
        <label key={each} className="format">
          <input
            type="radio"
            name="format"
            value={each}
            checked={each === format}
            onChange={() => onChoose(each)}
          />
          <Icon {...iconSize} size={20} />
          <span>
            <strong>{t(`ui.export.name.${each}`)}</strong>
            <small>{t(`ui.export.detail.${each}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function DeckSummary({ document }: { readonly document: OpenDocument }) {
  const { t } = useTranslation();
  const { deck, name } = document;
  const first = deck.slides[0];
  const markup = first === undefined ? null : markupOf(deck, first, 0, 'export');
  const { slides, theme } = sceneOf(deck).value;
  const { i18n } = useTranslation();
  return (
    <div className="export-deck">
      {markup !== null && (
        <span className="export-cover">
          <SlidePicture markup={markup} widthPx={128} aspect={deck.aspect} />
        </span>
      )}
      <span className="export-deck-words">
        <strong lang={deck.language === 'zh' ? 'zh-CN' : 'en'}>{name}</strong>
        <span>
          {t('ui.slides.count', { count: slides.length })}
          <span className="dot" />
          {deck.aspect}
          <span className="dot" />
          {i18n.language === 'en' ? theme.name.en : theme.name.zh}
        </span>
      </span>
    </div>
  );
}

function ExportStage({ stage }: { readonly stage: Stage }) {
  const { t } = useTranslation();
  if (stage.type === 'failed') {
    return (
      <p className="export-failed" role="alert">
        {t(`error.${stage.error.code}`, { ...stage.error.params })}
      </p>
    );
  }
  if (stage.type === 'running') {
    return (
      <div className="export-progress">
        <span className="export-path">{stage.path}</span>
        <progress aria-label={t('ui.export.progress')} max={stage.total} value={stage.done} />
      </div>
    );
  }
  if (stage.type === 'done') {
    return (
      <div className="export-done" role="status">
        <strong>{t('ui.export.done')}</strong>
        <span className="export-path">{stage.file.path}</span>
        {stage.file.diagnostics.map(({ code, params }) => (
          <span key={code}>{t(`diagnostic.${code}`, { ...params })}</span>
        ))}
      </div>
    );
  }
  return <span className="export-hint">{t('ui.export.hint')}</span>;
}

function DoneActions({ path, onClose }: { readonly path: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const openButton = useRef<HTMLButtonElement>(null);
  useEffect(() => openButton.current?.focus(), []);
  const tell = async (asked: ReturnType<typeof bridge.exports.open>) => {
    const answer = await asked;
    if (answer.ok) return;
    onClose();
    showError(answer.error);
  };
  return (
    <>
      <Button size="dialog" onClick={() => void tell(bridge.exports.showInFolder(path))}>
        <FolderOpen {...iconSize} />
        {t('ui.export.showInFolder')}
      </Button>
      <button
        ref={openButton}
        type="button"
        className="button button-primary button-dialog"
        onClick={() => void tell(bridge.exports.open(path))}
      >
        <SquareArrowOutUpRight {...iconSize} />
        {t('ui.export.open')}
      </button>
    </>
  );
}
