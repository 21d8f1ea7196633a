import { PanelLeft } from 'lucide-react';
import { Tooltip } from 'radix-ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { DrawnView } from '../../../shared/ipc/bridge.ts';
import { ExportDialog } from '../../features/export/export-dialog.tsx';
import { Inspector } from '../../features/inspector/inspector.tsx';
import { NotesPane } from '../../features/notes/notes-pane.tsx';
import { ReviewPanel } from '../../features/review/review-panel.tsx';
import { SlideList } from '../../features/slides/slide-list.tsx';
import { SourcePane } from '../../features/source/source-pane.tsx';
import { Stage } from '../../features/stage/stage.tsx';
import { StartPage } from '../../features/start/start-page.tsx';
import { iconSize } from '../../ui/icons.ts';
import { runCommand } from '../commands/commands.ts';
import { listenForShortcuts } from '../commands/keyboard.ts';
import { useSession } from '../store/session.ts';
import { bridge } from '../window/bridge.ts';
import { DropTarget } from './drop-target.tsx';
import { useFoldedSource, useNarrowWindow } from './narrow-window.ts';
import { paneSize, rememberPaneSize } from './pane-sizes.ts';
import { StatusBar } from './status-bar.tsx';
import { Toolbar } from './toolbar.tsx';
import { WindowMessages } from './window-messages.tsx';
import './editor-shell.css';

/** The window: the start page, or the editor around a document. */
export function EditorShell() {
  const documentKey = useSession((state) => state.document?.key ?? 0);
  const isOpening = useSession((state) => state.opening !== null);
  useEffect(listenForShortcuts, []);
  return (
    <Tooltip.Provider delayDuration={400}>
      {documentKey === 0 ? <StartPage /> : <Editor key={`editor ${documentKey}`} />}
      {!isOpening && (
        <ReadySign key={`ready ${documentKey}`} view={documentKey === 0 ? 'start-page' : 'document'} />
      )}
      <ExportDialog />
      <WindowMessages />
      <DropTarget />
    </Tooltip.Provider>
  );
}

/** Tells the main process that the document, or the start page, is drawn. */
function ReadySign({ view }: { readonly view: DrawnView }) {
  useEffect(() => {
    const tell = () => {
      // Seen by `npm run bench -- startup`.
      performance.mark(`tigang-${view}-drawn`);
      void bridge.appWindow.ready(view);
    };
    // After the next frame the window shows what was asked for.
    requestAnimationFrame(() => requestAnimationFrame(tell));
  }, [view]);
  return null;
}

function Editor() {
  const { t } = useTranslation();
  const panes = useSession((state) => state.panes);
  const isNarrow = useNarrowWindow();
  const isFolded = useFoldedSource();
  const name = useSession((state) => state.document?.name ?? '');
  return (
    <main className="editor">
      <h1 className="visually-hidden">{name}</h1>
      <Toolbar />
      <div className={isFolded ? 'editor-work editor-work-folded' : 'editor-work'}>
        {isFolded && <SourceStrip isOpen={panes.source} />}
        <Group orientation="horizontal" className="editor-panes">
          {panes.source && !isFolded && (
            <>
              <Panel
                id="source"
                defaultSize={paneSize('source')}
                onResize={rememberPaneSize('source')}
                minSize="240px"
                maxSize="520px"
                groupResizeBehavior="preserve-pixel-size"
              >
                <SourcePane />
              </Panel>
              <Separator className="splitter" aria-label={t('ui.splitter.source')} />
            </>
          )}
          <Panel
            id="slides"
            defaultSize={paneSize('slides')}
            onResize={rememberPaneSize('slides')}
            minSize="132px"
            maxSize="280px"
            groupResizeBehavior="preserve-pixel-size"
          >
            <SlideList />
          </Panel>
          <Separator className="splitter" aria-label={t('ui.splitter.slides')} />
          <Panel id="work" minSize="420px">
            <Group orientation="vertical">
              <Panel id="stage" minSize="200px">
                <Stage />
              </Panel>
              {panes.notes && (
                <>
                  <Separator className="splitter splitter-row" aria-label={t('ui.splitter.notes')} />
                  <Panel
                    id="notes"
                    defaultSize={paneSize('notes')}
                    onResize={rememberPaneSize('notes')}
                    minSize="96px"
                    maxSize="50%"
                    groupResizeBehavior="preserve-pixel-size"
                  >
                    <NotesPane />
                  </Panel>
                </>
              )}
            </Group>
          </Panel>
          {panes.inspector && !isNarrow && (
            <>
              <Separator className="splitter" aria-label={t('ui.splitter.inspector')} />
              <Panel
                id="inspector"
                defaultSize={paneSize('inspector')}
                onResize={rememberPaneSize('inspector')}
                minSize="240px"
                maxSize="420px"
                groupResizeBehavior="preserve-pixel-size"
              >
                <SidePanel />
              </Panel>
            </>
          )}
        </Group>
        {panes.source && isFolded && (
          <div className="source-drawer">
            <SourcePane />
          </div>
        )}
        {panes.inspector && isNarrow && (
          <div className="inspector-drawer">
            <SidePanel />
          </div>
        )}
      </div>
      <StatusBar />
    </main>
  );
}

function SidePanel() {
  const sidePanel = useSession((state) => state.sidePanel);
  return sidePanel === 'review' ? <ReviewPanel /> : <Inspector />;
}

/** What is left of the source in a narrow window: the way to it. */
function SourceStrip({ isOpen }: { readonly isOpen: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="source-strip">
      <button
        type="button"
        className="source-strip-button"
        aria-expanded={isOpen}
        onClick={() => runCommand('toggle-source')}
      >
        <PanelLeft {...iconSize} />
        <span>{t('ui.source.title')}</span>
      </button>
    </div>
  );
}
