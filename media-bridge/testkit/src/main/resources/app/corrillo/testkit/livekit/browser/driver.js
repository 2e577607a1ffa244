// Runs Chromium for tests: one JSON object a line in, one out. {id, peer, ask, with} is answered by {id, answer} or {id, error}.
// Ends, and Chromium with it, when its input ends.
const fs = require('fs');
const http = require('http');
const path = require('path');
const readline = require('readline');
const { chromium } = require('playwright-core');

const MODULES = process.env.NODE_PATH;
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  '--allow-loopback-in-peer-connection',
  '--disable-features=WebRtcHideLocalIpsWithMdns',
];
const FILES = {
  '/': ['text/html', path.join(__dirname, 'page.html')],
  '/peer.js': ['text/javascript', path.join(__dirname, 'peer.js')],
  '/sound.js': ['text/javascript', path.join(__dirname, 'sound.js')],
  '/picture.js': ['text/javascript', path.join(__dirname, 'picture.js')],
  '/livekit.js': ['text/javascript', path.join(MODULES, 'livekit-client/dist/livekit-client.umd.js')],
  '/e2ee.js': ['text/javascript', path.join(MODULES, 'livekit-client/dist/livekit-client.e2ee.worker.js')],
};

function serve() {
  const server = http.createServer((request, response) => {
    const file = FILES[request.url];
    if (!file) { response.writeHead(404).end(); return; }
    response.writeHead(200, { 'content-type': file[0] });
    fs.createReadStream(file[1]).pipe(response);
  });
  return new Promise(done => server.listen(0, '127.0.0.1', () => done(`http://localhost:${server.address().port}/`)));
}

async function main() {
  const url = await serve();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    ignoreDefaultArgs: ['--mute-audio'],
    args: FLAGS.concat(process.argv.slice(2)),
  });
  const pages = new Map();
  const open = async name => {
    const context = await browser.newContext({ permissions: ['camera', 'microphone', 'local-network-access'], ignoreHTTPSErrors: true });
    const page = await context.newPage();
    page.on('console', message => process.stderr.write(`${name}: ${message.text()}\n`));
    page.on('pageerror', error => process.stderr.write(`${name}: ${error}\n`));
    await page.goto(url);
    pages.set(name, page);
  };
  const close = async name => {
    await pages.get(name).context().close();
    pages.delete(name);
  };
  const answer = async ({ peer, ask, with: what }) => {
    if (ask === 'open') return open(peer);
    if (ask === 'close') return close(peer);
    if (!pages.has(peer)) throw new Error(`no page ${peer}`);
    return pages.get(peer).evaluate(([name, arguments_]) => window.asked[name](arguments_), [ask, what]);
  };
  const say = line => process.stdout.write(JSON.stringify(line) + '\n');
  say({ id: 0, answer: browser.version() });
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    answer(request).then(
      result => say({ id: request.id, answer: result ?? null }),
      error => say({ id: request.id, error: String(error && error.message || error) }));
  }
  await browser.close();
  process.exit(0);
}

main().catch(error => { process.stderr.write(`${error.stack}\n`); process.exit(1); });
