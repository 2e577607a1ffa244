package app.corrillo.engine.video;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.core.EngineCore;
import app.corrillo.engine.core.EngineThread;
import app.corrillo.engine.core.Events;
import app.corrillo.engine.core.Peer;
import app.corrillo.engine.synthetic.PatternReader;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.PeerConnection.Encoding;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.time.SystemTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stamps through a real encoder, a real connection and a real decoder. */
@Tag("slow")
class SentPictureTest {
    private static final int PICTURES = 60;

    private final EngineThread engine = new EngineThread();
    private final EngineCore core = new EngineCore(engine, new Events());
    private final SystemTime time = new SystemTime();
    private final Captures captures = new Captures(engine, time, null);
    private final Peer a = peer("a/");
    private final Peer b = peer("b/");

    @AfterEach
    void close() {
        a.connection.close();
        b.connection.close();
        assertTrue(core.close());
        assertTrue(core.holdings().isEmpty(), () -> core.holdings().toString());
        time.close();
    }

    @Test
    void thePatternIsLegibleSmallAndThin() throws Exception {
        int legible = legible(new CameraSpec.TestPattern(320, 180, 15, -1), 150, 320, 180);
        assertTrue(legible > PICTURES * 8 / 10, legible + " of " + PICTURES);
    }

    @Test
    void theStripOfAPersonIsLegible() throws Exception {
        int legible = legible(new CameraSpec.TestPattern(640, 360, 15, 3), 600, 343, 193);
        assertTrue(legible > PICTURES * 8 / 10, legible + " of " + PICTURES);
    }

    /** How many of so many pictures that arrive can be read. */
    private int legible(CameraSpec spec, int kilobits, int width, int height) throws Exception {
        a.sections(Source.CAMERA);
        b.sections(Source.CAMERA);
        LocalTrack track = core.capture(new TrackId("mine"), Source.CAMERA, () -> captures.openCamera(spec))
                .get(20, TimeUnit.SECONDS);
        a.senders.getFirst().replace(track).get(20, TimeUnit.SECONDS);
        a.senders.getFirst().encode(new Encoding(true, 1, kilobits, 30)).get(20, TimeUnit.SECONDS);
        a.meet(b);
        b.awaitState(State.CONNECTED);
        PictureFeed feed = core.hub().open(new TrackId("b/0"));
        feed.resize(width, height, PictureFeed.Fit.COVER);
        int taken = 0;
        int legible = 0;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (taken < PICTURES) {
            assertTrue(System.nanoTime() < end, "pictures in time: " + taken);
            Picture picture = feed.take();
            if (picture == null) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            } else {
                taken++;
                legible += PatternReader.read(picture.pixels(), width, height).isPresent() ? 1 : 0;
            }
        }
        feed.close();
        a.senders.getFirst().replace(null).get(20, TimeUnit.SECONDS);
        track.close();
        return legible;
    }

    private Peer peer(String prefix) {
        return new Peer(
                (options, listener) -> core.connect(options, listener, EngineCore.Ears.NONE),
                new ConnectionOptions(List.of(), false, prefix));
    }
}
