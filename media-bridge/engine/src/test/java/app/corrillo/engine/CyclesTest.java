package app.corrillo.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.core.Await;
import app.corrillo.engine.core.Peer;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.Allocations;
import java.io.File;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Joins and leaves again and again: what stays behind is counted. */
@Tag("slow")
class CyclesTest {
    private static final int WARM_UP = 10;
    private static final int CYCLES = 100;
    private static final double MAX_KIB_PER_CYCLE = 2048;

    private final SystemTime time = new SystemTime();
    private final Engine engine = Engine.open(EngineOptions.synthetic(time));

    @Test
    void nothingButTheLeakOfTheLibraryStays() throws IOException {
        cycles(WARM_UP);
        int threads = threads();
        int descriptors = descriptors();
        long before = Allocations.residentKib();
        cycles(CYCLES);
        double perCycle = (Allocations.residentKib() - before) / (double) CYCLES;
        System.getLogger(CyclesTest.class.getName())
                .log(System.Logger.Level.INFO, "{0} KiB a cycle of two connections", perCycle);
        Await.until("no more threads than before", () -> threads() <= threads);
        Await.until("no more descriptors than before", () -> descriptors() <= descriptors);
        assertTrue(perCycle < MAX_KIB_PER_CYCLE, () -> perCycle + " KiB a cycle");
        engine.close();
        time.close();
    }

    private void cycles(int count) {
        for (int i = 0; i < count; i++) {
            cycle();
        }
    }

    private void cycle() {
        Peer a = peer("a");
        Peer b = peer("b");
        Await.value(a.connection.openChannel("chat"));
        a.meet(b);
        LocalTrack camera = Await.value(engine.openCamera(new CameraSpec.TestPattern(320, 180, 30, -1)));
        Await.value(a.senders.get(1).replace(camera));
        Await.until("pictures", () -> b.stats("b/1").map(TrackStats::frames).orElse(0L) > 0);
        camera.close();
        a.connection.close();
        b.connection.close();
        Await.value(camera.released());
        Await.until("nothing is held", () -> engine.holdings().isEmpty());
    }

    private Peer peer(String name) {
        return new Peer(engine::connect, Peer.options(name)).sections(Source.MICROPHONE, Source.CAMERA);
    }

    private static int threads() {
        return entries("/proc/self/task");
    }

    private static int descriptors() {
        return entries("/proc/self/fd");
    }

    private static int entries(String folder) {
        return Objects.requireNonNull(new File(folder).list()).length;
    }
}
