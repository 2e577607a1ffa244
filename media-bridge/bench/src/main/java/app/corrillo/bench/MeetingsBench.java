package app.corrillo.bench;

import app.corrillo.carrier.EngineProcess;
import app.corrillo.carrier.KeptEngine;
import app.corrillo.engine.ProcessEnd;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.DeafListener;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.testkit.Slope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What one meeting after the other leaves in memory when the engine is a process of its own, and is exchanged when it
 * is used up. Argument: how many meetings. A meeting has two connections, a camera, and pictures that arrive.
 */
public final class MeetingsBench {
    private static final int WARM_UP = 10;
    private static final long PATIENCE_SECONDS = 20;

    private MeetingsBench() {}

    public static void main(String[] arguments) throws Exception {
        int meetings = Integer.parseInt(arguments[0]);
        List<Long> memory = new ArrayList<>();
        int lives = 0;
        try (FastTime time = new FastTime();
                KeptEngine engine = KeptEngine.start((_, _) -> EngineProcess.start(Carried::command), time)) {
            long last = 0;
            for (int meeting = 0; meeting < WARM_UP + meetings; meeting++) {
                meet(engine);
                await(() -> engine.process().isPresent());
                ProcessHandle process = engine.process().orElseThrow();
                lives += process.pid() == last ? 0 : 1;
                last = process.pid();
                long used = Usage.memoryMib(ProcessHandle.current()) + Usage.memoryMib(process);
                memory.add(used);
                System.out.printf("meeting %d, life %d: %d MiB%n", meeting + 1, lives, used);
            }
        }
        System.out.printf(
                "slope: %.3f MiB a meeting, over %d lives%n", Slope.of(memory.subList(WARM_UP, memory.size())), lives);
        ProcessEnd.now(0);
    }

    private static void meet(KeptEngine engine) throws Exception {
        Loop a = new Loop(engine, "a/");
        Loop b = new Loop(engine, "b/");
        a.meet(b);
        LocalTrack camera =
                engine.openCamera(new CameraSpec.TestPattern(320, 180, 30, -1)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        a.send(camera);
        await(() -> b.stats().stream().anyMatch(track -> track.frames() > 5));
        camera.close();
        a.close();
        b.close();
        camera.released().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        await(() -> engine.holdings().isEmpty());
        // Between two meetings somebody does something else, long enough for the engine to be exchanged.
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(FastTime.MEETINGS_APART_MILLIS));
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.holds()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("it does not come about");
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    /** One of two connections of the same engine. */
    private static final class Loop extends DeafListener {
        private final PeerConnection connection;
        private final PeerConnection.Sender sender;
        private final CompletableFuture<Loop> other = new CompletableFuture<>();

        Loop(KeptEngine engine, String prefix) throws Exception {
            connection = engine.connect(new ConnectionOptions(List.of(), false, prefix), this)
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            sender = connection.addSection(Source.CAMERA).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }

        void meet(Loop there) throws Exception {
            there.connection
                    .setRemote(connection.offer(false).get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            connection
                    .setRemote(there.connection.answer().get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            other.complete(there);
            there.other.complete(this);
        }

        void send(LocalTrack track) throws Exception {
            sender.replace(track).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }

        List<TrackStats> stats() throws Exception {
            return connection.stats().get(PATIENCE_SECONDS, TimeUnit.SECONDS).tracks();
        }

        @Override
        public void onCandidate(PeerConnection.Candidate candidate) {
            other.thenAccept(there -> there.connection.addCandidate(candidate));
        }

        void close() {
            connection.close();
        }
    }
}
