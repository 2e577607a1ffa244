package app.corrillo.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Scenes;
import app.corrillo.testkit.media.FakeEngine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SilentPicturesTest {
    private static final int PICTURES = 30;

    @TempDir
    Path folder;

    /** Counts what goes through. */
    private record Counted(WritableByteChannel way, AtomicLong bytes) implements WritableByteChannel {
        @Override
        public int write(ByteBuffer source) throws IOException {
            // Before: who reads it may be faster than who counts it.
            bytes.addAndGet(source.remaining());
            return way.write(source);
        }

        @Override
        public boolean isOpen() {
            return way.isOpen();
        }

        @Override
        public void close() throws IOException {
            way.close();
        }
    }

    @Test
    void noMessageGoesAnyWayForAPicture() throws IOException {
        Pipe there = Pipe.open();
        Pipe back = Pipe.open();
        AtomicLong bytes = new AtomicLong();
        CompletableFuture<Exception> served = EngineServer.serve(
                new FakeEngine(Scenes.devices()), there.source(), new Counted(back.sink(), bytes), folder);
        try (RemoteEngine window = RemoteEngine.over(back.source(), new Counted(there.sink(), bytes), folder);
                PictureFeed feed = window.feed(new TrackId("x"))) {
            feed.resize(64, 36, PictureFeed.Fit.COVER);
            Eventually.that("the first picture", () -> feed.take() != null);
            // The answer comes after everything that was said before, by either side.
            window.ping().orTimeout(20, TimeUnit.SECONDS).join();
            long before = bytes.get();
            long taken = feed.counts().taken();
            Eventually.that("pictures", () -> {
                feed.take();
                return feed.counts().taken() >= taken + PICTURES;
            });
            assertEquals(before, bytes.get());
        }
        served.orTimeout(20, TimeUnit.SECONDS).join();
    }
}
