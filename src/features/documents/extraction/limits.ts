const MB = 1024 * 1024

/** Every limit of the extraction in one place. Bytes, milliseconds and counts; each is the largest accepted value. */
export const limits = {
  fileBytes: 20 * MB,
  zipEntries: 1_000,
  zipTotalBytes: 100 * MB,
  /** One XML part is held in memory while it is checked, and becomes a tree several times its size. */
  zipXmlPartBytes: 24 * MB,
  /** An entry that inflates to more than `zipRatioFromBytes` may be at most this many times its stored size. */
  zipRatio: 200,
  zipRatioFromBytes: MB,
  nestingDepth: 256,
  pdfPages: 500,
  pdfInflatedObjectBytes: 32 * MB,
  textUnits: 4_000_000,
  childOutputBytes: 16 * MB,
  childHeapMegabytes: 192,
  /** Resident memory of a child, with buffers outside the JavaScript heap; watched where the system tells it. */
  childResidentBytes: 450 * MB,
  childMilliseconds: 15_000,
  childMillisecondsPdf: 20_000,
  childrenAtOnce: 2,
} as const
