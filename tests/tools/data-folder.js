// Fills a data folder with jobs in every state by the program as it was at some commit, and zips it, for the tests of Compressor.Local.Tests/Engine:
//   git worktree add --detach OLD COMMIT && dotnet build OLD/src/Compressor.Local -c Release
//   node tests/tools/data-folder.js OLD/src/Compressor.Local/bin/Release/net10.0/compressor.dll DATE.zip
// The program is stopped while one job is in its render and another waits for its turn. Beside the folder "data", the zip has "told.json": each job by its name, as the program
// told of it last. Needs ffmpeg and zip.
const { spawn, execFileSync } = require('child_process');
const fs = require('fs');
const http = require('http');
const os = require('os');
const path = require('path');

const [program, zip] = process.argv.slice(2).map(argument => path.resolve(argument));
const bin = fs.mkdtempSync(path.join(os.tmpdir(), 'data-folder-'));
const folder = path.join(bin, 'data');
const hold = path.join(bin, 'hold');

// An ffmpeg that begins no encode while the file "hold" is there.
const find = name => execFileSync('which', [name]).toString().trim();
fs.writeFileSync(path.join(bin, 'ffmpeg'), `#!/bin/sh\nif [ -e '${hold}' ]; then case "$*" in *libx264*) exec sleep 600;; esac; fi\nexec ${find('ffmpeg')} "$@"\n`, { mode: 0o755 });
fs.symlinkSync(find('ffprobe'), path.join(bin, 'ffprobe'));
const clip = path.join(bin, 'clip.mp4');
execFileSync('ffmpeg', ['-loglevel', 'error', '-f', 'lavfi', '-i', 'smptebars=s=64x64:r=10:d=0.8', '-c:v', 'libx264', '-preset', 'ultrafast', '-g', '1', '-crf', '26', '-pix_fmt', 'yuv420p', clip]);

const server = spawn('dotnet', [program, 'serve', '--port', '0', '--data', folder], {
  env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, Limits__MaxConcurrentJobs: '1', Api__AllowPrivateAddresses: 'true' },
  stdio: ['ignore', 'pipe', 'inherit'],
});

async function main() {
  const greeting = await new Promise(resolve => server.stdout.once('data', data => resolve(String(data))));
  const api = `${greeting.match(/http:\/\/[0-9.:]+/)[0]}/api`;
  const told = {};

  async function call(route, options) {
    const answer = await fetch(api + route, options);
    const body = await answer.text();
    if (!answer.ok) throw new Error(`${route}: ${answer.status} ${body}`);
    return body && JSON.parse(body);
  }
  const post = (route, body) => call(route, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  async function begin(name, prompt) {
    const form = new FormData();
    form.append('prompt', prompt);
    form.append('metadata', JSON.stringify({ name }));
    form.append('file', new Blob([fs.readFileSync(clip)], { type: 'video/mp4' }), `${name}.mp4`);
    return (await call('/jobs', { method: 'POST', body: form })).id;
  }
  async function reach(id, ...states) {
    for (;;) {
      const job = await call(`/jobs/${id}`);
      if (states.includes(job.status)) return job;
      if (['completed', 'failed', 'cancelled'].includes(job.status)) throw new Error(`${id} has ended: ${JSON.stringify(job)}`);
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }

  const receiver = http.createServer((request, answer) => request.resume().on('end', () => answer.writeHead(204).end()));
  await new Promise(resolve => receiver.listen(0, '127.0.0.1', resolve));
  await post('/subscriptions', { url: `http://127.0.0.1:${receiver.address().port}/hook` });
  const done = await begin('completed', 'keep the first 0.4 seconds');
  await reach(done, 'completed');
  const revised = await begin('revised', 'keep the first 0.4 seconds');
  await reach(revised, 'completed');
  await post(`/jobs/${revised}/messages`, { text: 'make it 5 fps' });
  for (let job; (job = await reach(revised, 'completed')).revision !== 2;) await new Promise(resolve => setTimeout(resolve, 50));
  const failed = await begin('failed', 'compress this video to under 200 bytes');
  await reach(failed, 'failed');

  fs.writeFileSync(hold, '');
  const rendering = await begin('rendering', 'keep the first 0.4 seconds');
  await reach(rendering, 'rendering');
  const waiting = await begin('waiting', 'keep the first 0.3 seconds');
  await reach(waiting, 'queued');
  const cancelled = await begin('cancelled', 'keep the first 0.4 seconds');
  await post(`/jobs/${cancelled}/cancel`, {});
  await reach(cancelled, 'cancelled');

  // Until ffmpeg is at work, nothing of the render is on record.
  const children = () => { try { return execFileSync('pgrep', ['-P', String(server.pid)]).toString().split('\n').filter(Boolean); } catch { return []; } };
  while (children().length === 0) await new Promise(resolve => setTimeout(resolve, 50));
  const names = { completed: done, revised, failed, rendering, waiting, cancelled };
  for (const [name, id] of Object.entries(names)) told[name] = await call(`/jobs/${id}`);
  fs.writeFileSync(path.join(bin, 'told.json'), JSON.stringify(told));
  server.kill('SIGTERM');
  await new Promise(resolve => server.once('exit', resolve));
  receiver.close();
  fs.rmSync(zip, { force: true });
  execFileSync('zip', ['-qr9', zip, 'data', 'told.json', '-x', '*.lock', '*.pid'], { cwd: bin });
}

main().catch(error => { console.error(error); server.kill('SIGKILL'); process.exit(1); }).finally(() => fs.rmSync(bin, { recursive: true }));
