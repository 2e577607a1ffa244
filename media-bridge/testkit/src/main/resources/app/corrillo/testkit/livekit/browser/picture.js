// Draws and reads the stamped test picture: 2 rows of 16 cells over the top two ninths; white, black, 20 bits of
// milliseconds, 6 bits of source, 4 bits of checksum.
const COLUMNS = 16;

function cellsOf(millis, source) {
  const word = BigInt(((millis % 1048576) * 64) + source);
  let sum = 0n;
  for (let rest = word; rest > 0n; rest >>= 4n) sum += rest & 15n;
  const all = (2n << 30n) | (word << 4n) | (sum & 15n);
  return Array.from({ length: 32 }, (_, cell) => Number((all >> BigInt(31 - cell)) & 1n));
}

function stampOf(cells) {
  if (cells[0] !== 1 || cells[1] !== 0) return null;
  const number = bits => bits.reduce((value, bit) => value * 2 + bit, 0);
  const millis = number(cells.slice(2, 22));
  const source = number(cells.slice(22, 28));
  const again = cellsOf(millis, source);
  return again.every((bit, cell) => bit === cells[cell]) ? { millis, source } : null;
}

/** A track of the moving pattern, drawn until it is stopped. */
function patternTrack({ source, width, height, fps }) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d', { alpha: false });
  const high = Math.floor(height / 9);
  let frame = 0;
  const draw = () => {
    const pan = (frame * 4) % width;
    for (let band = 0; band < 24; band++) {
      pen.fillStyle = `hsl(${(source * 37 + band * 15) % 360} 40% ${30 + (band % 5) * 10}%)`;
      pen.fillRect((band * width / 12 + pan) % (2 * width) - width, 2 * high, width / 12 + 1, height);
    }
    pen.fillStyle = '#fff';
    pen.fillRect((frame * 7) % width, 2 * high + (frame * 3) % (height - 3 * high), width / 12, high);
    cellsOf(Date.now(), source).forEach((bit, cell) => {
      pen.fillStyle = bit ? '#fff' : '#000';
      const left = Math.floor((cell % COLUMNS) * width / COLUMNS);
      pen.fillRect(left, Math.floor(cell / COLUMNS) * high, Math.ceil(width / COLUMNS), high);
    });
    frame++;
  };
  draw();
  const timer = setInterval(draw, 1000 / fps);
  const track = canvas.captureStream(fps).getVideoTracks()[0];
  const stop = track.stop.bind(track);
  track.stop = () => { clearInterval(timer); stop(); };
  return track;
}

/** What the newest picture of a video element says; millis and source are -1 where no stamp can be read. */
async function readPicture(video) {
  await new Promise(done => {
    const late = setTimeout(done, 1500);
    video.requestVideoFrameCallback(() => { clearTimeout(late); done(); });
  });
  const width = video.videoWidth;
  const height = video.videoHeight;
  const frames = video.getVideoPlaybackQuality().totalVideoFrames;
  const nothing = { millis: -1, source: -1, width, height, frames };
  if (width < 32 || height < 18) return nothing;
  const canvas = new OffscreenCanvas(width, Math.ceil(height * 2 / 9));
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen.drawImage(video, 0, 0);
  const pixels = pen.getImageData(0, 0, canvas.width, canvas.height).data;
  const high = Math.floor(height / 9);
  const light = cell => {
    const y = Math.floor((Math.floor(cell / COLUMNS) + 0.5) * high);
    let sum = 0;
    for (let step = 3; step <= 7; step++) {
      const x = Math.floor((cell % COLUMNS + step / 10) * width / COLUMNS);
      const at = (y * canvas.width + x) * 4;
      sum += pixels[at] * 0.3 + pixels[at + 1] * 0.59 + pixels[at + 2] * 0.11;
    }
    return sum / 5;
  };
  const white = light(0);
  const black = light(1);
  if (white - black < 20) return nothing;
  const cells = Array.from({ length: 32 }, (_, cell) => (light(cell) > (white + black) / 2 ? 1 : 0));
  return { ...nothing, ...stampOf(cells) };
}
