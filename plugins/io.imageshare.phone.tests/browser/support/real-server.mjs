// The real server without Eclipse: releng/serve as a process, with what a test wants to type and read.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SERVE = fileURLToPath(new URL('../../../../releng/serve', import.meta.url));
const PATIENCE = 120_000; // The first start compiles.

export class RealServer {
  lines = [];

  #root = mkdtempSync(join(tmpdir(), 'image-share-real-'));
  #process;
  #watchers = new Set();

  get folder() {
    return join(this.#root, 'received');
  }

  get origin() {
    return new URL(this.link).origin;
  }

  /** Starts; after a stop again, on the same port and with the same secret and inbox. */
  async start() {
    const port = this.link ? new URL(this.link).port : '0';
    const options = ['--port', port, '--bind', '127.0.0.1', '--dir', this.folder, '--state', join(this.#root, 'state')];
    this.lines = [];
    // What it prints is read here, so it speaks one language on every machine.
    const env = { ...process.env, JAVA_OPTS: `${process.env.JAVA_OPTS ?? ''} -Duser.language=en` };
    this.#process = spawn(SERVE, options, { stdio: ['pipe', 'pipe', 'inherit'], env });
    createInterface(this.#process.stdout).on('line', line => {
      this.lines.push(line);
      this.#watchers.forEach(look => look());
    });
    this.link = await this.line(/^http:.*#s=/);
    return this;
  }

  /** The first line that was printed since the start, or will be, and matches. */
  line(pattern) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`never printed: ${pattern}; but:\n${this.lines.join('\n')}`)), PATIENCE);
      const look = () => {
        const found = this.lines.find(line => pattern.test(line));
        if (found === undefined) return;
        clearTimeout(timer);
        this.#watchers.delete(look);
        resolve(found);
      };
      this.#watchers.add(look);
      look();
    });
  }

  type(command) {
    this.#process.stdin.write(`${command}\n`);
  }

  /** Ends it as the end of its input does. */
  async stop() {
    const ended = new Promise(resolve => this.#process.once('exit', resolve));
    this.#process.stdin.end();
    await ended;
  }

  /** Ends it as a crash does. */
  async kill() {
    const ended = new Promise(resolve => this.#process.once('exit', resolve));
    this.#process.kill('SIGKILL');
    await ended;
  }

  async close() {
    if (this.#process.exitCode === null && this.#process.signalCode === null) await this.stop();
    rmSync(this.#root, { recursive: true, force: true });
  }
}
