import type { ProgressPort } from '../../core/ports.ts';
import { ok, type Result } from '../../core/result.ts';
import { loadDictionary } from '../../shared/load-dictionary.ts';
import type { JobMessage, JobReport, JobType, JobValue } from './job.ts';

/**
 * Entry of the conversion process: parses untrusted files and writes exports, away from the windows. Cancelling
 * is ending the process, so jobs never look for it.
 */
process.parentPort.on('message', ({ data }: { readonly data: JobMessage }) => {
  const send = (report: JobReport): void => process.parentPort.postMessage(report);
  const { id } = data;
  const progress: ProgressPort = {
    report: (done, total) => send({ id, type: 'progress', done, total }),
    cancelled: false,
  };
  runJob(data, progress).then(
    (result) => send({ id, type: 'done', result }),
    (error: unknown) =>
      send({
        id,
        type: 'failed',
        detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  );
});

/** Code is loaded by the first job that needs it: an export needs no reader, a document no writer. */
async function runJob(job: JobMessage, progress: ProgressPort): Promise<Result<JobValue<JobType>>> {
  await loadDictionary();
  switch (job.type) {
    case 'convert': {
      const [{ convertDocument }, { defaultThemeId }] = await Promise.all([
        import('../../core/pipeline.ts'),
        import('../../shared/built-in-themes.ts'),
      ]);
      const { bytes, fileName, pastedFormat, maxSlides } = job.request;
      return convertDocument(
        bytes,
        fileName,
        { themeId: defaultThemeId, aspect: '16:9', maxSlides },
        progress,
        pastedFormat,
      );
    }
    case 'correct': {
      const { correctProject } = await import('../../core/pipeline.ts');
      const { project, ...basis } = job.request;
      const corrected = correctProject(project, basis, progress);
      if (!corrected.ok) return corrected;
      const { value, diagnostics } = corrected.value;
      // The source, with its pictures, is where it was.
      return ok({ value: { outline: value.outline, deck: value.deck }, diagnostics });
    }
    case 'analyse': {
      const { outlineOf } = await import('../../core/pipeline.ts');
      const { source, corrections } = job.request;
      return ok(outlineOf(source, corrections).value);
    }
    case 'read-project': {
      const { readProject } = await import('../../core/project-file/read-project.ts');
      return readProject(job.request.bytes, job.request.fileName);
    }
    case 'export': {
      const [{ exportPages, exportProject }, { exportResources }] = await Promise.all([
        import('../../core/pipeline.ts'),
        import('../../shared/export-resources.ts'),
      ]);
      const { project, format, pages = 'slides' } = job.request;
      const resources = exportResources(project.deck);
      return format === 'pdf' || format === 'png'
        ? exportPages(project, pages, resources, progress)
        : exportProject(project, format, resources, progress);
    }
  }
}
