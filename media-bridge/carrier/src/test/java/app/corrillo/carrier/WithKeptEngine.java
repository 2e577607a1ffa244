package app.corrillo.carrier;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaEngine.Extent;
import app.corrillo.meeting.media.MediaEngine.Health;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Scenes;
import app.corrillo.testkit.VirtualTime;
import app.corrillo.testkit.media.FakeEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;

/** An engine that is kept, of which every life is a fake one behind a real pipe. */
abstract class WithKeptEngine {
    final VirtualTime time = new VirtualTime();
    final List<Life> lives = new CopyOnWriteArrayList<>();
    final List<Extent> extents = new CopyOnWriteArrayList<>();
    final List<Health> health = new CopyOnWriteArrayList<>();
    volatile boolean broken;
    volatile boolean mute;
    volatile MediaDevices seen = Scenes.devices();
    volatile Set<Extent> brokenFor = Set.of();
    final AtomicInteger attempts = new AtomicInteger();
    volatile CountDownLatch mayBegin = new CountDownLatch(0);
    final List<EngineLife> ended = new CopyOnWriteArrayList<>();
    final KeptEngine engine = KeptEngine.start(new Starter(), time);

    private final class Starter implements EngineStarter {
        @Override
        public EngineLife start(int number, Extent extent) throws IOException {
            return begin(extent);
        }

        @Override
        public void ended(EngineLife life) {
            ended.add(life);
        }
    }

    record Life(FakeEngine fake, Both both) implements EngineLife {
        @Override
        public RemoteEngine engine() {
            return both.window();
        }

        @Override
        public void kill() {
            both.kill();
        }

        @Override
        public void close() {
            both.window().close();
            fake.letGo();
            fake.close();
        }
    }

    private EngineLife begin(Extent extent) throws IOException {
        extents.add(extent);
        try {
            mayBegin.await();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
        attempts.incrementAndGet();
        if (broken || brokenFor.contains(extent)) {
            throw new IOException("as the test asked");
        }
        FakeEngine fake = new FakeEngine(seen);
        if (mute) {
            fake.holdBack();
        }
        Life life = new Life(fake, Both.of(fake, Path.of("/nowhere")));
        lives.add(life);
        return life;
    }

    @AfterEach
    void end() {
        engine.close();
        assertFalse(engine.life() != null);
    }

    Life life(int count) {
        Eventually.that(
                count + " lives", () -> lives.size() == count && lives.getLast().equals(engine.life()));
        // It is known before everything is set that begins with it.
        engine.decided().orTimeout(20, TimeUnit.SECONDS).join();
        return lives.getLast();
    }

    static MediaProblem problem(CompletableFuture<?> future) {
        ExecutionException failure = assertThrows(ExecutionException.class, () -> future.get(20, TimeUnit.SECONDS));
        return assertInstanceOf(MediaException.class, failure.getCause()).problem();
    }

    void giveUp() {
        engine.watchHealth(health::add);
        for (int count = 1; count <= Keeper.MOST_CRASHES; count++) {
            life(count).kill();
        }
        Eventually.that("given up", () -> health.contains(Health.GIVEN_UP));
    }

    /** Lets so many seconds go by, in each of which an engine that moves has answered. */
    void look(int seconds) {
        for (int second = 0; second < seconds; second++) {
            time.advance(Duration.ofSeconds(1));
            // A busy machine would do several looks in a row, and none of their pings could be answered between.
            engine.decided().orTimeout(20, TimeUnit.SECONDS).join();
            EngineLife now = engine.life();
            if (now != null) {
                // The answer to the look's own ping comes before that to this one; one that is exchanged answers none.
                now.engine()
                        .ping()
                        .exceptionally(_ -> null)
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join();
            }
        }
    }
}
