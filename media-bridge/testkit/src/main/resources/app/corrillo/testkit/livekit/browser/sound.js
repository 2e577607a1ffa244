// Makes and hears sound at 48 kHz.
const RATE = 48000;
const sounds = new AudioContext({ sampleRate: RATE });

const RECORDER = `registerProcessor('recorder', class extends AudioWorkletProcessor {
  process(inputs) {
    if (inputs[0].length > 0) this.port.postMessage(inputs[0][0].slice());
    return true;
  }
});`;
const recorderLoaded = sounds.audioWorklet.addModule(URL.createObjectURL(new Blob([RECORDER], { type: 'text/javascript' })));

/** A microphone that says what it is told, and nothing until then. */
class Mouth {
  constructor() {
    this.end = sounds.createMediaStreamDestination();
    this.hum = null;
  }

  get track() {
    return this.end.stream.getAudioTracks()[0];
  }

  /** A sine tone of half the greatest loudness; 0 Hz ends it. */
  tone(hertz) {
    if (this.hum) { this.hum.stop(); this.hum = null; }
    if (hertz === 0) return;
    const gain = sounds.createGain();
    gain.gain.value = 0.5;
    this.hum = sounds.createOscillator();
    this.hum.frequency.value = hertz;
    this.hum.connect(gain).connect(this.end);
    this.hum.start();
  }

  /** Says a WAV file to its end. */
  async say(base64) {
    const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
    const voice = sounds.createBufferSource();
    voice.buffer = await sounds.decodeAudioData(bytes.buffer);
    voice.connect(this.end);
    const over = new Promise(done => { voice.onended = done; });
    voice.start();
    await over;
  }
}

function meterOf(node, output) {
  const meter = sounds.createAnalyser();
  meter.fftSize = 8192;
  meter.smoothingTimeConstant = 0;
  node.connect(meter, output);
  return meter;
}

/** Hears one track, and keeps what it heard. */
class Ear {
  constructor(track) {
    this.source = sounds.createMediaStreamSource(new MediaStream([track]));
    this.meter = meterOf(this.source, 0);
    const sides = sounds.createChannelSplitter(2);
    this.source.connect(sides);
    this.sides = [meterOf(sides, 0), meterOf(sides, 1)];
    this.blocks = [];
  }

  /** How loud it is now (root mean square, 1 is the greatest) and the strongest tone. */
  hear(meter = this.meter) {
    const wave = new Float32Array(meter.fftSize);
    meter.getFloatTimeDomainData(wave);
    const spectrum = new Float32Array(meter.frequencyBinCount);
    meter.getFloatFrequencyData(spectrum);
    const level = Math.sqrt(wave.reduce((sum, one) => sum + one * one, 0) / wave.length);
    let best = 1;
    for (let bin = 2; bin < spectrum.length; bin++) if (spectrum[bin] > spectrum[best]) best = bin;
    return { level, hertz: level < 0.001 ? 0 : best * RATE / meter.fftSize };
  }

  async record() {
    await recorderLoaded;
    this.blocks = [];
    this.recorder?.disconnect();
    this.recorder = new AudioWorkletNode(sounds, 'recorder');
    this.recorder.port.onmessage = ({ data }) => this.blocks.push(data);
    this.source.connect(this.recorder);
  }

  /** Everything since record(), as 16 bit mono. */
  recorded() {
    const bytes = new Uint8Array(this.blocks.reduce((sum, block) => sum + block.length * 2, 0));
    const view = new DataView(bytes.buffer);
    let at = 0;
    for (const block of this.blocks) {
      for (const one of block) {
        view.setInt16(at, Math.max(-32768, Math.min(32767, one * 32768)), true);
        at += 2;
      }
    }
    let text = '';
    for (let from = 0; from < bytes.length; from += 32768) text += String.fromCharCode(...bytes.subarray(from, from + 32768));
    return btoa(text);
  }

  close() {
    this.recorder?.disconnect();
    this.source.disconnect();
  }
}
