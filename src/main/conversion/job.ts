import type { Diagnosed } from '../../core/diagnostics.ts';
import type { SlideBudget } from '../../core/model/deck/slide-budget.ts';
import type { Outline } from '../../core/model/outline/outline.ts';
import type { Project } from '../../core/model/project/project.ts';
import type { Correction } from '../../core/model/source/correction.ts';
import type { SourceDocument, SourceFormat } from '../../core/model/source/source-document.ts';
import type { Result } from '../../core/result.ts';
import type { PageKind } from '../../core/write/pages/page-kind.ts';
import type { ExportFormat, WrittenDeck } from '../../core/write/writer.ts';

/** What the conversion process can be asked to do, by type: plain data both ways. */
export interface Jobs {
  readonly convert: {
    readonly request: {
      readonly bytes: Uint8Array;
      /** Null for pasted text. */
      readonly fileName: string | null;
      /** Of what was pasted; without a meaning for a file. */
      readonly pastedFormat: SourceFormat;
      readonly maxSlides: SlideBudget;
    };
    readonly value: Diagnosed<Project>;
  };
  /** Other corrections or another budget for a project: what follows from them. */
  readonly correct: {
    readonly request: {
      readonly project: Project;
      readonly corrections: readonly Correction[];
      readonly maxSlides: SlideBudget;
      readonly kind?: string | null;
    };
    readonly value: Diagnosed<Pick<Project, 'outline' | 'deck'>>;
  };
  /** The outline that a source has with corrections. */
  readonly analyse: {
    readonly request: { readonly source: SourceDocument; readonly corrections: readonly Correction[] };
    readonly value: Outline;
  };
  readonly 'read-project': {
    readonly request: { readonly bytes: Uint8Array; readonly fileName: string };
    readonly value: Project;
  };
  readonly export: {
    readonly request: {
      readonly project: Project;
      readonly format: ExportFormat;
      readonly pages?: PageKind;
    };
    readonly value: WrittenDeck;
  };
}
export type JobType = keyof Jobs;
export type JobRequest<Type extends JobType> = Jobs[Type]['request'];
export type JobValue<Type extends JobType> = Jobs[Type]['value'];

/** To the process. */
export type JobMessage = {
  readonly [Type in JobType]: {
    readonly id: number;
    readonly type: Type;
    readonly request: JobRequest<Type>;
  };
}[JobType];

/** From the process, any number of `progress` and then one of the others, with the id of the job. */
export type JobReport =
  | { readonly id: number; readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly id: number; readonly type: 'done'; readonly result: Result<JobValue<JobType>> }
  /** A bug: what was thrown, for the log. */
  | { readonly id: number; readonly type: 'failed'; readonly detail: string };
