import { main } from './main';

// Whoever reads may have seen enough (`gouji check … | head`); what is to be written to files still is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void main(process.argv.slice(2), {
  cwd: process.cwd(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  progress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}\r\u001b[K`);
  },
}).then((exit) => {
  process.exitCode = exit;
});
