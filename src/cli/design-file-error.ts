/** A file that could be read but does not export what is needed. */
export class DesignFileError extends Error {}
