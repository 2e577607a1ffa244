"""Makes and reads the stamped test picture, and makes and hears sound."""
import asyncio
import base64
import io
import time
import wave

import numpy
from livekit import rtc

RATE = 48000
BLOCK = RATE // 100
COLUMNS = 16
KEPT_SECONDS = 60


def cells_of(millis, source):
    word = (millis % 2**20) * 64 + source
    check = sum(word >> 4 * nibble & 15 for nibble in range(7)) & 15
    value = 2 << 30 | word << 4 | check
    return [value >> 31 - cell & 1 for cell in range(32)]


def stamp_of(cells):
    number = lambda bits: int("".join(map(str, bits)), 2)
    millis, source = number(cells[2:22]), number(cells[22:28])
    return (millis, source) if cells_of(millis, source) == cells else None


class Pattern:
    """A source of pictures with a stamp in the top two ninths and something that moves below."""

    def __init__(self, number, width, height, fps):
        self.number, self.width, self.height, self.fps = number, width, height, fps
        self.source = rtc.VideoSource(width, height)
        self.task = asyncio.ensure_future(self.run())

    async def run(self):
        frame, start = 0, time.monotonic()
        chroma = numpy.full(self.width * self.height // 2, 100 + self.number * 37 % 60, numpy.uint8)
        rows = numpy.linspace(60, 200, self.height).astype(numpy.uint8)[:, None].repeat(self.width, 1)
        while True:
            luma, high = rows.copy(), self.height // 9
            left = frame * 8 % (self.width - 64)
            luma[self.height // 2 : self.height * 3 // 4, left : left + 64] = 235
            for cell, bit in enumerate(cells_of(int(time.time() * 1000), self.number)):
                row, column = divmod(cell, COLUMNS)
                luma[row * high : (row + 1) * high, column * self.width // COLUMNS : (column + 1) * self.width // COLUMNS] = 235 if bit else 16
            picture = luma.tobytes() + chroma.tobytes()
            self.source.capture_frame(rtc.VideoFrame(self.width, self.height, rtc.VideoBufferType.I420, picture))
            frame += 1
            await asyncio.sleep(max(0, start + frame / self.fps - time.monotonic()))


class Eye:
    """Keeps the newest picture of a track."""

    def __init__(self, track):
        self.frames, self.newest = 0, None
        self.task = asyncio.ensure_future(self.run(rtc.VideoStream(track, capacity=1, format=rtc.VideoBufferType.I420)))

    async def run(self, stream):
        async for event in stream:
            self.frames += 1
            self.newest = event.frame

    def read(self):
        frame = self.newest
        if frame is None:
            return None
        width, height = frame.width, frame.height
        seen = {"millis": -1, "source": -1, "width": width, "height": height, "frames": self.frames}
        if width < 32 or height < 18:
            return seen
        luma = numpy.frombuffer(frame.data, numpy.uint8)[: width * height].reshape(height, width)
        high = height // 9

        def light(cell):
            row, column = divmod(cell, COLUMNS)
            xs = [int((column + step / 10) * width / COLUMNS) for step in range(3, 8)]
            return float(luma[int((row + 0.5) * high), xs].mean())

        white, black = light(0), light(1)
        if white - black >= 20:
            stamp = stamp_of([1 if light(cell) > (white + black) / 2 else 0 for cell in range(32)])
            if stamp:
                seen["millis"], seen["source"] = stamp
        return seen


class Mouth:
    """A microphone that says what it is told, and silence until then."""

    def __init__(self):
        self.source = rtc.AudioSource(RATE, 1, queue_size_ms=100)
        self.hertz, self.phase, self.speech, self.said = 0, 0, numpy.empty(0, numpy.int16), asyncio.Event()
        self.task = asyncio.ensure_future(self.run())

    def next_block(self):
        if self.speech.size:
            block, self.speech = self.speech[:BLOCK], self.speech[BLOCK:]
            if not self.speech.size:
                self.said.set()
            return numpy.pad(block, (0, BLOCK - block.size))
        steps = numpy.arange(self.phase, self.phase + BLOCK)
        self.phase = (self.phase + BLOCK) % RATE
        return (16384 * numpy.sin(2 * numpy.pi * self.hertz * steps / RATE)).astype(numpy.int16)

    async def run(self):
        while True:
            block = self.next_block()
            await self.source.capture_frame(rtc.AudioFrame(block.tobytes(), RATE, 1, BLOCK))

    async def say(self, wav):
        with wave.open(io.BytesIO(base64.b64decode(wav))) as file:
            samples = numpy.frombuffer(file.readframes(2**31 // 4), numpy.int16)
            at = numpy.arange(0, samples.size, file.getframerate() / RATE)
        self.said.clear()
        self.speech = numpy.interp(at, numpy.arange(samples.size), samples).astype(numpy.int16)
        await self.said.wait()


class Ear:
    """Hears one track, and keeps what it heard."""

    def __init__(self, track):
        self.newest, self.kept, self.recording = numpy.zeros(8192, numpy.int16), [], False
        self.task = asyncio.ensure_future(self.run(rtc.AudioStream(track, sample_rate=RATE, num_channels=1)))

    async def run(self, stream):
        async for event in stream:
            block = numpy.frombuffer(event.frame.data, numpy.int16).copy()
            self.newest = numpy.concatenate((self.newest, block))[-8192:]
            if self.recording and len(self.kept) < KEPT_SECONDS * 100:
                self.kept.append(block)

    def hear(self):
        wave_ = self.newest / 32768
        level = float(numpy.sqrt((wave_**2).mean()))
        spectrum = numpy.abs(numpy.fft.rfft(wave_ * numpy.hanning(wave_.size)))
        spectrum[0] = 0
        return {"level": level, "hertz": float(spectrum.argmax() * RATE / wave_.size) if level >= 0.001 else 0.0}

    def record(self):
        self.kept, self.recording = [], True

    def recorded(self):
        return base64.b64encode(b"".join(block.tobytes() for block in self.kept)).decode()
