package app.corrillo.carrier;

import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.DeviceMatch;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MediaEngine.Extent;
import app.corrillo.meeting.media.MediaEngine.Health;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.time.Time;
import app.corrillo.meeting.work.Lane;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps one engine alive: starts, watches, and starts again. All decisions are made on its lane. */
final class Keeper {
    /** So many ends within {@link #MINUTE} are too many. */
    static final int MOST_CRASHES = 3;

    static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Logger LOG = System.getLogger(Keeper.class.getName());

    private final EngineStarter starter;
    private final Time time;
    private final Lane lane = new Lane("engine keeper");
    private final ExecutorService starts = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("engine-keeper").factory());
    private final KnownDevices devices;
    private final DeadlyDevices<CameraSpec> cameras;
    private final DeadlyDevices<MicrophoneSpec> meters;
    private final List<Consumer<Health>> watchers = new CopyOnWriteArrayList<>();
    private final List<Consumer<Outcome>> waiting = new ArrayList<>();
    private final Deque<Long> crashes = new ArrayDeque<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Pulse pulse;
    private final Wear wear = new Wear();
    private final Time.Timer wearing;
    private volatile @Nullable EngineLife current;
    private volatile boolean closing;
    private Extent extent = Extent.EVERYTHING;
    private boolean starting;
    private boolean resting;
    private int started;

    /** What became of waiting for an engine: the engine, or why there is none. */
    private sealed interface Outcome {
        record There(RemoteEngine engine) implements Outcome {}

        record Never(MediaException reason) implements Outcome {}
    }

    Keeper(EngineStarter starter, Time time) {
        this.starter = starter;
        this.time = time;
        this.devices = new KnownDevices(time);
        this.cameras = new DeadlyDevices<>(time, spec -> DeviceMatch.find(devices.now(), spec));
        this.meters = new DeadlyDevices<>(time, spec -> DeviceMatch.find(devices.now(), spec));
        this.pulse = new Pulse(time, lane);
        this.wearing = time.every(Duration.ofSeconds(1), () -> lane.run(this::look));
    }

    void begin() {
        lane.run(this::start);
    }

    @Nullable
    EngineLife life() {
        return current;
    }

    CompletableFuture<Void> decided() {
        return lane.reached();
    }

    KnownDevices devices() {
        return devices;
    }

    Subscription watchHealth(Consumer<Health> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /**
     * Asks the engine that works, or the next one; what dies with an engine before it is answered is asked of each that
     * comes, until they end too often.
     */
    <T extends @Nullable Object> CompletableFuture<T> ask(Function<RemoteEngine, CompletableFuture<T>> question) {
        return ask(question, Integer.MAX_VALUE);
    }

    /**
     * The same for what a meeting does without, of two engines at most: should it be this that ends them, the third one
     * would be the last.
     */
    <T extends @Nullable Object> CompletableFuture<T> tryOut(Function<RemoteEngine, CompletableFuture<T>> question) {
        return ask(question, MOST_CRASHES - 1);
    }

    /** Asks for a camera, but for one of which engine after engine ends. */
    CompletableFuture<LocalTrack> openCamera(CameraSpec spec) {
        return ask(engine -> cameras.ask(spec.whole(), engine, asked -> asked.openCamera(spec)));
    }

    /** Asks for the level of a microphone, but for one of which engine after engine ends. */
    CompletableFuture<Subscription> meter(MicrophoneSpec spec, DoubleConsumer level) {
        return tryOut(engine -> meters.ask(spec, engine, asked -> asked.meter(spec, level)));
    }

    private <T extends @Nullable Object> CompletableFuture<T> ask(
            Function<RemoteEngine, CompletableFuture<T>> question, int engines) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        lane.run(() -> ask(question, answer, engines));
        return answer;
    }

    /** See {@link MediaEngine#use}. */
    void use(Extent wish) {
        lane.run(() -> {
            EngineLife life = current;
            boolean working = life != null || starting;
            if (closing) {
                return;
            } else if (working && wish == extent) {
                if (life != null) {
                    // Somebody else had it started, and whoever wants it now may have heard nothing of that.
                    tell(Health.RUNNING);
                }
                return;
            }
            extent = wish;
            crashes.clear();
            cameras.forget();
            meters.forget();
            if (wish == Extent.SOUND) {
                // It follows upon an end, and has one chance.
                crashes.addAll(Collections.nCopies(MOST_CRASHES - 1, time.nanos()));
            }
            tell(Health.RESTARTING);
            current = null;
            pulse.end();
            if (life != null) {
                // In this order: one that is closed tells nobody that it is gone.
                life.engine().ended().thenAccept(_ -> retire(life));
                life.kill();
            }
            start();
        });
    }

    private <T extends @Nullable Object> void ask(
            Function<RemoteEngine, CompletableFuture<T>> question, CompletableFuture<T> answer, int engines) {
        whenThere(outcome -> {
            switch (outcome) {
                case Outcome.Never(MediaException reason) -> answer.completeExceptionally(reason);
                case Outcome.There(RemoteEngine engine) ->
                    question.apply(engine).whenComplete((value, failure) -> {
                        if (failure == null) {
                            answer.complete(value);
                        } else if (engines > 1 && !closing && engine.ended().isDone()) {
                            lane.run(() -> ask(question, answer, engines - 1));
                        } else {
                            answer.completeExceptionally(failure);
                        }
                    });
            }
        });
    }

    private void whenThere(Consumer<Outcome> task) {
        EngineLife life = current;
        if (closing) {
            task.accept(new Outcome.Never(new MediaException(MediaProblem.CLOSED, "the engine is closed")));
        } else if (life != null) {
            task.accept(new Outcome.There(life.engine()));
        } else if (starting || mayStart()) {
            waiting.add(task);
            start();
        } else {
            task.accept(never());
        }
    }

    private static Outcome never() {
        return new Outcome.Never(new MediaException(MediaProblem.ENGINE_FAILED, "the engine ends again and again"));
    }

    private boolean mayStart() {
        crashes.removeIf(when -> time.nanos() - when > MINUTE.toNanos());
        return crashes.size() < MOST_CRASHES;
    }

    private void start() {
        if (!starting && current == null && !closing) {
            startAnother();
        }
    }

    private void look() {
        EngineLife life = current;
        if (!starting && !resting && life != null && !closing && wear.isUsedUp(life.engine())) {
            startAnother();
        }
    }

    private void startAnother() {
        starting = true;
        int number = started++;
        Extent goal = extent;
        starts.execute(() -> {
            try {
                EngineLife life = starter.start(number, goal);
                lane.run(() -> begun(life, goal));
            } catch (Throwable failure) {
                if (!closing) {
                    LOG.log(Level.ERROR, "The media engine could not start", failure);
                }
                lane.run(() -> notBegun(goal));
            }
        });
    }

    private void notBegun(Extent goal) {
        starting = false;
        if (closing) {
            closed.complete(null);
        } else if (goal != extent) {
            // It says nothing of what is wanted now.
            start();
        } else if (current == null) {
            fallen();
        } else {
            // The used-up one goes on; what keeps another from starting is not gone a second later.
            resting = true;
            time.after(MINUTE, () -> lane.run(() -> resting = false));
        }
    }

    private void begun(EngineLife life, Extent goal) {
        starting = false;
        EngineLife before = current;
        if (closing) {
            end(life);
            return;
        } else if (goal != extent) {
            retire(life);
            start();
            return;
        } else if (before != null && !before.engine().isIdle()) {
            // Somebody came while the next one started.
            retire(life);
            return;
        }
        current = life;
        if (before != null) {
            retire(before);
        }
        RemoteEngine engine = life.engine();
        engine.watchDevices(seen -> lane.run(() -> see(life)));
        devices.begin(() -> lane.run(() -> see(life)));
        see(life);
        engine.ended().thenAccept(reason -> ended(life, reason));
        pulse.begin(life);
        tell(Health.RUNNING);
        List<Consumer<Outcome>> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(task -> task.accept(new Outcome.There(engine)));
    }

    private void see(EngineLife life) {
        if (life.equals(current)) {
            devices.see(life.engine().devices());
        }
    }

    // Told on the thread of the engine's events, so that nobody hears of a loss before.
    private void ended(EngineLife life, Exception reason) {
        if (closing || !life.equals(current)) {
            return;
        }
        tell(Health.RESTARTING);
        lane.run(() -> {
            if (life.equals(current)) {
                current = null;
                pulse.end();
                cameras.ended();
                meters.ended();
                starter.ended(life);
                bury(life, reason);
                fallen();
            }
        });
    }

    private void fallen() {
        crashes.add(time.nanos());
        if (mayStart()) {
            start();
        } else {
            LOG.log(Level.ERROR, "The media engine has ended too often in a minute; it is left alone");
            tell(Health.GIVEN_UP);
            List<Consumer<Outcome>> all = List.copyOf(waiting);
            waiting.clear();
            all.forEach(task -> task.accept(never()));
        }
    }

    private void bury(EngineLife life, Exception reason) {
        life.kill();
        Thread.ofVirtual().name("engine burial").start(() -> {
            life.close();
            LOG.log(Level.WARNING, "The media engine has ended by itself: {0}, {1}", life, reason.getMessage());
        });
    }

    private static void retire(EngineLife life) {
        Thread.ofVirtual().name("engine retirement").start(life::close);
    }

    private void tell(Health health) {
        for (Consumer<Health> watcher : watchers) {
            try {
                watcher.accept(health);
            } catch (RuntimeException fault) {
                LOG.log(Level.ERROR, "Somebody could not be told how the media engine does", fault);
            }
        }
    }

    /** Ends the engine in order, and waits for that for a bounded time. */
    void close() {
        lane.run(() -> {
            closing = true;
            pulse.close();
            wearing.cancel();
            // One that is starting is not waited for: it may never talk.
            boolean unbegun = starting && !starts.shutdownNow().isEmpty();
            EngineLife life = current;
            if (life != null) {
                current = null;
                end(life);
            } else if (!starting || unbegun) {
                closed.complete(null);
            }
            waiting.forEach(task -> whenThere(task));
            waiting.clear();
        });
        closed.join();
        starts.shutdown();
    }

    private void end(EngineLife life) {
        Thread.ofVirtual().name("engine end").start(() -> {
            life.close();
            closed.complete(null);
        });
    }
}
