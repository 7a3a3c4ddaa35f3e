/** What the exit status says; documented in the README. A closed pipe (`| head`) is no failure. */
export const ExitCode = {
  /** All was written. */
  done: 0,
  /** Finished, but some articles were set aside. */
  someSetAside: 1,
  /** The command line was wrong: nothing was done. */
  usage: 2,
  /** Stopped on the way; what was written is whole, and running again completes it. */
  stopped: 3,
  /** Interrupted from the keyboard. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
