/** Microseconds of work that this process has done since its start: unlike a rate, hardly the others' doing. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
