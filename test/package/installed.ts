import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What became of a program. */
interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A project somewhere else in which the packed package is installed, as its users have it. */
export class Installed {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'please-hold-')));

  constructor() {
    const [{ filename }] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', this.folder], {
        cwd: root,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      }),
    );
    const target = join(this.folder, 'node_modules', 'please-hold');
    mkdirSync(target, { recursive: true });
    execFileSync('tar', ['-xzf', join(this.folder, filename), '-C', target, '--strip-components=1']);
    // What npm would fetch for it: the dependencies and the peer, and what compiling needs.
    for (const name of ['@date-fns/tz', 'jiti', 'xstate', 'typescript']) {
      cpSync(join(root, 'node_modules', name), join(this.folder, 'node_modules', name), { recursive: true });
    }
    // What is optional, where it is, since it brings so much along.
    for (const name of ['fast-check', 'vitest']) {
      const from = realpathSync(join(root, 'node_modules', name));
      symlinkSync(from, join(this.folder, 'node_modules', name), 'junction');
    }
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }

  /** Runs Node in the project's folder. */
  node(...args: string[]): Ran {
    return this.nodeIn('.', ...args);
  }

  private nodeIn(folder: string, ...args: string[]): Ran {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: join(this.folder, folder),
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', NODE_NO_WARNINGS: '1' },
    });
    return { code: status, stdout, stderr };
  }

  /** Runs the shell as `npx please-hold` would. */
  shell(...args: string[]): Ran {
    return this.shellIn('.', ...args);
  }

  /** The same in a folder of the project. */
  shellIn(folder: string, ...args: string[]): Ran {
    return this.nodeIn(folder, join(this.folder, 'node_modules/please-hold/dist/cli.js'), ...args);
  }

  /** Starts the shell and lets it run. */
  start(...args: string[]) {
    const child = spawn(process.execPath, ['node_modules/please-hold/dist/cli.js', ...args], { cwd: this.folder });
    let stdout = '';
    let stderr = '';
    let said = '';
    /** How much of it was heard already. */
    let heard = 0;
    const hear = (listen: () => void) => {
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
    };
    child.stdout.on('data', (data) => {
      stdout += data;
      said += data;
    });
    child.stderr.on('data', (data) => {
      stderr += data;
      said += data;
    });
    return {
      /** Waits until it says so, on either stream; gives what it said before that, since it was last listened to. */
      says: (text: string) =>
        new Promise<string>((found) => {
          const look = () => {
            const at = said.indexOf(text, heard);
            if (at < 0) return;
            child.stdout.off('data', look);
            child.stderr.off('data', look);
            found(said.slice(heard, at));
            heard = at + text.length;
          };
          hear(look);
          look();
        }),
      interrupt: () => child.kill('SIGINT'),
      ended: new Promise<Ran>((ended) => child.on('close', (code) => ended({ code, stdout, stderr }))),
    };
  }

  /** Waits until there is something in a file. */
  async grown(name: string): Promise<void> {
    while ((statSync(join(this.folder, name), { throwIfNoEntry: false })?.size ?? 0) === 0) {
      await new Promise((soon) => setTimeout(soon, 50));
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
