import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { importedFiles, type Texts, textOf } from './imported-files.ts';

/** Milliseconds. Editors write a file in several steps; a folder that is gone tells nothing. */
const SETTLES = 60;
const AWAITED = 300;

/**
 * A file and those that it imports, and what is called when one of them was saved with something else in it. Folders are
 * watched, not files: many editors put another file in the place of the one that is saved.
 */
export class WatchedFiles {
  private readonly file: string;
  private readonly saved: (names: readonly string[]) => void;
  private texts: Texts = new Map();
  private readonly folders = new Map<string, FSWatcher>();
  private soon: NodeJS.Timeout | undefined;

  /** @param saved is told names, relative to where the shell runs */
  constructor(file: string, saved: (names: readonly string[]) => void) {
    this.file = file;
    this.saved = saved;
  }

  /** Reads them, and watches from now on. Whether the file itself is there. */
  look(): boolean {
    this.texts = importedFiles(this.file);
    const wanted = new Set([...this.texts.keys()].map((path) => dirname(path)));
    for (const [folder, watcher] of this.folders) {
      if (wanted.has(folder)) continue;
      watcher.close();
      this.folders.delete(folder);
    }
    for (const folder of wanted) if (!this.folders.has(folder)) this.watch(folder);
    const isThere = this.texts.get(this.file) !== undefined;
    if (!isThere) this.await();
    return isThere;
  }

  close(): void {
    clearTimeout(this.soon);
    for (const watcher of this.folders.values()) watcher.close();
    this.folders.clear();
  }

  private watch(folder: string): void {
    const drop = () => {
      this.folders.get(folder)?.close();
      this.folders.delete(folder);
    };
    try {
      const watcher = watch(folder, (_, name) => {
        if (name === null || name === basename(folder) || this.isOurs(folder, name)) this.compareSoon();
      });
      watcher.on('error', drop);
      this.folders.set(folder, watcher);
    } catch {
      // A folder of something that is imported and not there.
    }
  }

  private isOurs(folder: string, name: string): boolean {
    // What is missing may be named without its ending.
    return [...this.texts.keys()].some((path) => dirname(path) === folder && name.startsWith(basename(path)));
  }

  private compareSoon(): void {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.compare(), SETTLES);
  }

  /** The file, or its folder, is gone: it is looked for until it is back. */
  private await(): void {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => {
      if (textOf(this.file) === undefined) {
        this.await();
        return;
      }
      // Another folder of the same name is not watched yet.
      for (const watcher of this.folders.values()) watcher.close();
      this.folders.clear();
      this.compare();
    }, AWAITED);
  }

  private compare(): void {
    const now = importedFiles(this.file);
    const paths = [...new Set([...now.keys(), ...this.texts.keys()])];
    const changed = paths.filter((path) => now.get(path) !== this.texts.get(path));
    if (changed.length > 0) this.saved(changed.map((path) => relative(process.cwd(), path)));
  }
}
