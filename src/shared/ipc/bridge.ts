import type { Diagnosed, Diagnostic } from '../../core/diagnostics.ts';
import type { History } from '../../core/edit/history.ts';
import type { Deck } from '../../core/model/deck/deck.ts';
import type { SlideBudget } from '../../core/model/deck/slide-budget.ts';
import type { Outline } from '../../core/model/outline/outline.ts';
import type { Project } from '../../core/model/project/project.ts';
import type { SceneImageFile } from '../../core/model/scene/scene.ts';
import type { Correction } from '../../core/model/source/correction.ts';
import type { SourceDocument } from '../../core/model/source/source-document.ts';
import type { OwnTheme } from '../../core/model/theme/brand.ts';
import type { Result } from '../../core/result.ts';
import type { PageKind } from '../../core/write/pages/page-kind.ts';
import type { PictureWidth } from '../../core/write/pages/picture-width.ts';
import type { ExportFormat } from '../../core/write/writer.ts';
import type { CommandId } from './command-ids.ts';

/**
 * `path`: a document or a `.tigang` file; `sample`: the article that ships with the app; `html`: what was copied from
 * a browser or an office program, with the same as plain text, which is taken where the HTML has no words.
 */
export type DocumentOrigin =
  | { readonly type: 'path'; readonly path: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'html'; readonly html: string; readonly text: string }
  | { readonly type: 'sample' };

export interface OpenRequest {
  readonly from: DocumentOrigin;
  /** A `.tigang` file has its slides already. */
  readonly maxSlides: SlideBudget;
}

export interface OpenedDocument {
  readonly project: Project;
  /** Null for everything but a recovered document. */
  readonly history: History | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Of the `.tigang` file to save to; null for a document that was converted. */
  readonly path: string | null;
  /** For the title bar and as proposed file name; without extension. */
  readonly name: string;
}

export interface DocumentCalls {
  /** The open dialog; null when it was cancelled. */
  choose(): Promise<string | null>;
  /** Opens or converts in the conversion process. An earlier `open` that still runs ends with `cancelled`. */
  open(request: OpenRequest): Promise<Result<OpenedDocument>>;
  /** Ends a running `open` with the error `cancelled`; does nothing without one. */
  cancel(): Promise<void>;
}

export interface CorrectionRequest {
  readonly project: Project;
  /** All that the project is to have. */
  readonly corrections: readonly Correction[];
  readonly maxSlides: SlideBudget;
  /** The kind of document that a person says it is, null to have it recognised; absent where that stays. */
  readonly kind?: string | null;
}

export interface AnalysisRequest {
  /** As read. */
  readonly source: SourceDocument;
  readonly corrections: readonly Correction[];
}

export interface StructureCalls {
  /**
   * What follows from other corrections or another budget, found in the conversion process: the outline, and the deck with the edits
   * that it has. An `open` meanwhile ends it with `cancelled`.
   */
  correct(request: CorrectionRequest): Promise<Result<Diagnosed<Pick<Project, 'outline' | 'deck'>>>>;
  /** The outline alone, for a deck that is known already. */
  analyse(request: AnalysisRequest): Promise<Result<Outline>>;
  /** Ends a running `correct` or `analyse` with the error `cancelled`. */
  cancel(): Promise<void>;
}

export interface SaveRequest {
  readonly project: Project;
  /** Where to save to; null, or a path that was neither opened nor saved in this session, asks for one. */
  readonly path: string | null;
  readonly name: string;
  /** Asks for a path in any case. */
  readonly as: boolean;
}

export interface SavedProject {
  readonly path: string;
  readonly name: string;
}

export interface ProjectCalls {
  /** Null when the dialog was cancelled. */
  save(request: SaveRequest): Promise<Result<SavedProject | null>>;
}

export interface ExportChoice {
  readonly format: ExportFormat;
  readonly name: string;
}

export interface ExportRequest {
  readonly project: Project;
  readonly format: ExportFormat;
  /** From `choose`; other paths are refused. */
  readonly path: string;
  /** Of a PDF; slides where it does not say. */
  readonly pages?: PageKind;
  /** Of the pictures of slides, whose `path` is a folder; 1920 where it does not say. */
  readonly widthPx?: PictureWidth;
}

export interface ExportedFile {
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ExportCalls {
  /** The save dialog; null when it was cancelled. */
  choose(choice: ExportChoice): Promise<string | null>;
  start(request: ExportRequest): Promise<Result<ExportedFile>>;
  /** Ends a running export with the error `cancelled`; the file is as it was before. */
  cancel(): Promise<void>;
  /** In the program of the system; for files exported in this session only. */
  open(path: string): Promise<Result<null>>;
  showInFolder(path: string): Promise<Result<null>>;
}

export interface RecentFile {
  readonly path: string;
  /** File name with extension. */
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly openedAt: string;
  readonly kind: 'document' | 'project';
}

export interface RecentCalls {
  /** Latest first; files that are gone are left out. */
  list(): Promise<readonly RecentFile[]>;
  forget(path: string): Promise<void>;
  clear(): Promise<void>;
}

export const languageChoices = ['system', 'zh-CN', 'en'] as const;
export type LanguageChoice = (typeof languageChoices)[number];
export type Language = Exclude<LanguageChoice, 'system'>;

export const appearanceChoices = ['system', 'light', 'dark'] as const;
export type AppearanceChoice = (typeof appearanceChoices)[number];
export type Appearance = Exclude<AppearanceChoice, 'system'>;

/** What the user chose. */
export interface SettingChoices {
  readonly language: LanguageChoice;
  readonly appearance: AppearanceChoice;
}

/** What the user chose, and what it comes to on this system. */
export interface Settings extends SettingChoices {
  readonly resolvedLanguage: Language;
  readonly resolvedAppearance: Appearance;
}

export interface SettingsCalls {
  get(): Promise<Settings>;
  set(patch: Partial<SettingChoices>): Promise<Settings>;
}

/** Themes of the user's own, kept on this machine; the lists are the themes after the call. */
export interface OwnThemeCalls {
  list(): Promise<readonly OwnTheme[]>;
  /** In place of the one of the same name. */
  save(theme: OwnTheme): Promise<readonly OwnTheme[]>;
  remove(name: string): Promise<readonly OwnTheme[]>;
}

export interface RecoveryDraft {
  readonly project: Project;
  readonly history: History;
  /** Of the `.tigang` file that the draft goes beyond, or null. */
  readonly path: string | null;
  readonly name: string;
}

export interface RecoverableDocument {
  readonly id: string;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
}

export interface RecoveryCalls {
  /** Keeps the draft of the open document; replaces the one before. */
  store(draft: RecoveryDraft): Promise<Result<null>>;
  /** Drops the draft of the open document: it was saved or closed. */
  clear(): Promise<void>;
  /** Drafts that a crash left behind, latest first. */
  list(): Promise<readonly RecoverableDocument[]>;
  /** Opens a draft, which from then on is the draft of the open document. */
  restore(id: string): Promise<Result<OpenedDocument>>;
  discard(id: string): Promise<void>;
}

export interface WindowState {
  /** Null on the start page. */
  readonly name: string | null;
  readonly path: string | null;
  readonly isDirty: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export const drawnViews = ['start-page', 'document'] as const;
/** What fills the editor window. */
export type DrawnView = (typeof drawnViews)[number];

export interface AppWindowCalls {
  /** Title, menu and the question on closing follow it; call it after every change. */
  describe(state: WindowState): Promise<void>;
  /** What is on screen is drawn: the start page after start, and every document after it was opened. */
  ready(view: DrawnView): Promise<void>;
  /** Answers `onCloseRequested`: the document is saved, or need not be; the window may go. */
  closeConfirmed(): Promise<void>;
  /** Answers `onCloseRequested`: saving failed or was cancelled; the window stays. */
  closeCancelled(): Promise<void>;
}

export interface ShowStart {
  readonly deck: Deck;
  /** The pictures that the deck's slides show. */
  readonly images: readonly SceneImageFile[];
  readonly slideIndex: number;
}

export interface ShowContent extends ShowStart {
  /** Of the user interface, for the audience window's own words. */
  readonly language: Language;
}

export interface ShowCalls {
  /** Opens the audience window, full-screen, on a second display where there is one. */
  start(request: ShowStart): Promise<void>;
  /** Ends the show, from either window. */
  end(): Promise<void>;
  /** For the audience window: what to show; null when the show is over. */
  content(): Promise<ShowContent | null>;
  /** From the audience window: the slide that is shown now. */
  at(slideIndex: number): Promise<void>;
}

/** All calls, by area; each is one message to the main process and one answer. */
export interface TigangCalls {
  readonly documents: DocumentCalls;
  readonly structure: StructureCalls;
  readonly projects: ProjectCalls;
  readonly exports: ExportCalls;
  readonly recent: RecentCalls;
  readonly settings: SettingsCalls;
  readonly ownThemes: OwnThemeCalls;
  readonly recovery: RecoveryCalls;
  readonly appWindow: AppWindowCalls;
  readonly show: ShowCalls;
}

export interface Progress {
  readonly work: 'open' | 'correct' | 'export';
  readonly done: number;
  /** May grow. */
  readonly total: number;
}

/** Messages of the main process to a window. */
export interface TigangEvents {
  /** From the menu. */
  readonly command: CommandId;
  /** A file from the command line, a second instance or the system; the path of a document or project. */
  readonly openRequest: string;
  readonly progress: Progress;
  readonly settings: Settings;
  /** With the slide that was shown last. */
  readonly showEnded: number;
  /** The user chose to save on closing: save, then `appWindow.closeConfirmed` or `closeCancelled`. */
  readonly closeRequested: null;
}

/** Ends a subscription. */
export type Unsubscribe = () => void;

type Subscriptions = {
  readonly [Event in keyof TigangEvents as `on${Capitalize<Event>}`]: (
    handler: (value: TigangEvents[Event]) => void,
  ) => Unsubscribe;
};

/** `window.tigang`. Events that arrive before anyone listens wait for the first handler. */
export interface TigangBridge extends TigangCalls, Subscriptions {
  /** Absolute path of a dropped or pasted `File`, which may now be opened; empty for one that is not on disk. */
  readonly pathOfFile: (file: object) => string;
}

declare global {
  interface Window {
    readonly tigang: TigangBridge;
  }
}
