import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { giveFile } from './app-probes.ts';
import { expect, sampleFile, test } from './tigang-app.ts';

test('runs no code and loads nothing that is not part of the app', async ({ launch }) => {
  const { window: page, problems } = await launch();
  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.head.append(script);
    const handler = document.createElement('button');
    handler.setAttribute('onclick', 'window.injected = true');
    document.body.append(handler);
    handler.click();
    handler.remove();
    const fetched = await fetch('https://example.org/').then(
      () => true,
      () => false,
    );
    return { injected: 'injected' in globalThis, fetched };
  });
  expect(outcome).toEqual({ injected: false, fetched: false });
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.every((problem) => /Content Security Policy/i.test(problem))).toBe(true);
  problems.length = 0;
});

test('gives pages no Node, no other page, and no permission', async ({ launch }) => {
  const { window: page } = await launch();
  const outcome = await page.evaluate(async () => {
    const before = location.href;
    const opened = window.open('https://example.org/');
    location.href = 'https://example.org/';
    return {
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
      opened: opened !== null,
      stayed: location.href === before,
      notifications: await Notification.requestPermission(),
      clipboard: await navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state),
    };
  });
  expect(outcome).toEqual({
    node: [],
    opened: false,
    stayed: true,
    notifications: 'denied',
    clipboard: 'denied',
  });
  expect(page.url()).toMatch(/^app:\/\/tigang\//);
});

test('serves the files of the app under a strict policy, and no others', async ({ launch }) => {
  const { electron } = await launch();
  const answers = await electron.evaluate(async ({ net }) => {
    const ask = async (url: string) => {
      const response = await net.fetch(url);
      return { status: response.status, policy: response.headers.get('content-security-policy') };
    };
    return {
      page: await ask('app://tigang/index.html'),
      main: await ask('app://tigang/..%2fmain%2findex.js'),
      host: await ask('app://other/index.html'),
    };
  });
  expect(answers.page.status).toBe(200);
  expect(answers.page.policy).toContain("script-src 'self'");
  expect(answers.page.policy).not.toContain('unsafe');
  expect(answers.main.status).toBe(404);
  expect(answers.host.status).toBe(404);
});

test('answers messages of the right shape, from its own windows', async ({ launch }) => {
  const { window: page, electron } = await launch();
  const refused = await page.evaluate(async () => {
    const wrong = { from: { type: 'path', path: 42 }, maxSlides: null } as never;
    return window.tigang.documents.open(wrong).then(
      () => 'answered',
      (error: unknown) => String(error),
    );
  });
  expect(refused).toContain('from.path');

  // A page from elsewhere, even with the app's own bridge.
  const foreign = await electron.evaluate(async ({ app, BrowserWindow }) => {
    const guest = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, preload: `${app.getAppPath()}/out/preload/index.cjs` },
    });
    await guest.loadURL('data:text/html,guest');
    const answer: unknown = await guest.webContents.executeJavaScript(
      "window.tigang.settings.get().then(() => 'answered', (error) => String(error))",
    );
    guest.destroy();
    return answer;
  });
  expect(foreign).toContain('not allowed');
});

test('sends no packet, whatever a page asks WebRTC and the network for', async ({ launch }) => {
  const heard: string[] = [];
  const udp = createSocket('udp4').bind(0, '127.0.0.1');
  udp.on('message', () => heard.push('udp'));
  const tcp = createServer((socket) => {
    heard.push('tcp');
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await Promise.all([once(udp, 'listening'), once(tcp, 'listening')]);
  const { port: tcpPort } = tcp.address() as { readonly port: number };
  const ports = { udp: udp.address().port, tcp: tcpPort };

  const { window: page, problems } = await launch();
  const candidates = await page.evaluate(async ({ udp: udpPort, tcp: tcpPort }) => {
    const login = { username: 'a', credential: 'b' };
    const connection = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:127.0.0.1:${udpPort}` },
        { urls: `turn:127.0.0.1:${udpPort}`, ...login },
        { urls: `turn:127.0.0.1:${tcpPort}?transport=tcp`, ...login },
        { urls: `turns:localhost:${tcpPort}?transport=tcp`, ...login },
      ],
    });
    const found: string[] = [];
    connection.onicecandidate = ({ candidate }) => {
      if (candidate !== null) found.push(candidate.candidate);
    };
    connection.createDataChannel('a');
    await connection.setLocalDescription(await connection.createOffer());
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preconnect', href: `http://127.0.0.1:${tcpPort}/` });
    const prefetch = document.createElement('link');
    Object.assign(prefetch, { rel: 'prefetch', href: `http://127.0.0.1:${tcpPort}/` });
    document.head.append(link, prefetch);
    navigator.sendBeacon(`http://127.0.0.1:${tcpPort}/`, 'a');
    await new Promise((resolve) => setTimeout(resolve, 2500));
    link.remove();
    prefetch.remove();
    connection.close();
    return found;
  }, ports);
  udp.close();
  tcp.close();
  expect(heard).toEqual([]);
  expect(candidates).toEqual([]);
  problems.length = 0;
});

test('stays on its page when it is led to an empty one', async ({ launch }) => {
  const { window: page, electron } = await launch();
  await expect(page.locator('button').first()).toBeVisible();
  await page.evaluate(async () => {
    const { navigation } = window as unknown as { readonly navigation: EventTarget };
    const refused = new Promise((resolve) =>
      navigation.addEventListener('navigateerror', resolve, { once: true }),
    );
    location.href = 'about:blank';
    await refused;
  });
  const shown = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
  );
  expect(shown).toEqual(['app://tigang/index.html']);
  await expect(page.locator('button').first()).toBeVisible();
});

test('opens by path what the user chose or gave it, and nothing else', async ({ launch, workFolder }) => {
  const { window: page } = await launch();
  const open = (file: string) =>
    page.evaluate(
      (path) =>
        window.tigang.documents
          .open({ from: { type: 'path', path }, maxSlides: null })
          .then((opened) => (opened.ok ? 'opened' : opened.error.code)),
      file,
    );
  for (const path of [sampleFile, '/etc/passwd', join(workFolder, 'other.tigang'), '//server/share/a.txt']) {
    expect(await open(path)).toBe('file-not-chosen');
  }
  await giveFile(page, sampleFile);
  expect(await open(sampleFile)).toBe('opened');
  expect(await open('/etc/passwd')).toBe('file-not-chosen');
});
