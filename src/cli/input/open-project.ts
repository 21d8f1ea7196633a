import { extname } from 'node:path';
import type { Project } from '../../core/model/project/project.ts';
import type { Result } from '../../core/result.ts';

export const isProjectFile = (fileName: string): boolean => extname(fileName).toLowerCase() === '.tigang';

/** Opens a `.tigang` file as it is. */
export async function openProject(bytes: Uint8Array, fileName: string): Promise<Result<Project>> {
  const { readProject } = await import('../../core/project-file/read-project.ts');
  return readProject(bytes, fileName);
}
