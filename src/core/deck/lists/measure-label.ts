const label = /^(?:主要|具体|重点|工作|推进|落实)?(?:措施|举措|任务|做法|要求|工作)\s*[：:]?$/u;

/** Whether a line only says that the measures of the task above it come: 主要措施：. */
export function isMeasureLabel(line: string): boolean {
  return label.test(line);
}
