package app.corrillo.engine.pulse;

import app.corrillo.engine.pulse.ServerState.Device;
import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.media.Chime;
import app.corrillo.meeting.media.MediaDevice;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The sound system of PulseAudio, and of PipeWire, which speaks its language. */
final class PulseSoundSystem implements SoundSystem {
    private static final System.Logger LOG = System.getLogger(SoundSystem.class.getName());
    private static final Duration FIRST_SEARCH = Duration.ofSeconds(1);

    private final PulseThread thread;
    private final PulseServer server;
    private final MicrophonePolicy microphones;
    private final SpeakerPolicy speakers;
    private final CompletableFuture<SoundDevices> ready = new CompletableFuture<>();
    private final OpenFutures open = new OpenFutures();
    private final List<Consumer<SoundDevices>> watchers = new CopyOnWriteArrayList<>();
    private final List<Consumer<MicrophonePlace>> microphoneWatchers = new CopyOnWriteArrayList<>();
    private final List<Meter> meters = new CopyOnWriteArrayList<>();

    /** What was recorded last. */
    private volatile float[] sample = new float[0];

    private volatile SoundDevices devices = SoundDevices.UNAVAILABLE;
    private volatile MicrophonePlace place = MicrophonePlace.NO_WISH;

    private PulseSoundSystem(LibPulse pulse, @Nullable String address, OwnName own) {
        thread = PulseThread.start(pulse);
        server = new PulseServer(thread, address, own, new PulseServer.Listener() {
            @Override
            public void changed(ServerState state) {
                PulseSoundSystem.this.changed(state);
            }

            @Override
            public void sourceGone(int index) {
                PulseSoundSystem.this.microphones.sourceGone(index);
            }
        });
        PulseActions actions = new PulseActions(pulse, server);
        microphones = new MicrophonePolicy(thread, actions::moveRecording, this::placed);
        speakers = new SpeakerPolicy(thread, actions::movePlaying, actions::mute);
        thread.execute(() -> {
            server.connect();
            thread.after(FIRST_SEARCH, () -> ready.complete(devices));
        });
    }

    /** @param address of the server, or null for the one that the system uses */
    static SoundSystem open(@Nullable String address) {
        return open(address, () -> {});
    }

    /** @param named runs when this process has its name in the mixer */
    static SoundSystem open(@Nullable String address, Runnable named) {
        OwnName own = OwnName.ofThisProcess();
        own.announce();
        named.run();
        Optional<LibPulse> pulse = LibPulse.load();
        if (pulse.isEmpty()) {
            LOG.log(System.Logger.Level.WARNING, "libpulse is not installed: no sound");
            return new NoSoundSystem();
        }
        return new PulseSoundSystem(pulse.get(), address, own);
    }

    @Override
    public SoundDevices devices() {
        return devices;
    }

    @Override
    public Subscription watch(Consumer<SoundDevices> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    @Override
    public CompletableFuture<SoundDevices> ready() {
        return ready.copy();
    }

    @Override
    public CompletableFuture<SoundDevices> probe() {
        return this.<SoundDevices>whenReady(
                        done -> server.probe(alive -> done.complete(alive ? devices : SoundDevices.UNAVAILABLE)))
                .exceptionally(closed -> SoundDevices.UNAVAILABLE);
    }

    @Override
    public CompletableFuture<Void> chooseMicrophone(MicrophoneSpec spec) {
        return whenReady(done -> microphones.choose(spec, done));
    }

    @Override
    public MicrophonePlace microphone() {
        return place;
    }

    @Override
    public Subscription watchMicrophone(Consumer<MicrophonePlace> watcher) {
        thread.execute(() -> {
            microphoneWatchers.add(watcher);
            watcher.accept(place);
        });
        return () -> thread.execute(() -> microphoneWatchers.remove(watcher));
    }

    @Override
    public CompletableFuture<Void> chooseSpeaker(SpeakerSpec spec) {
        return whenReady(done -> speakers.choose(spec, done));
    }

    @Override
    public CompletableFuture<Subscription> meter(MicrophoneSpec spec, DoubleConsumer level) {
        return whenReady(done -> {
            if (isThere(MicrophonePolicy.target(spec, server.state()), done)) {
                Meter meter = new Meter(server, thread, spec, level);
                meters.add(meter);
                meter.follow(server.state());
                done.complete(() -> {
                    meters.remove(meter);
                    meter.close();
                });
            }
        });
    }

    @Override
    public CompletableFuture<Void> testTone(SpeakerSpec spec) {
        return play(spec, Melody.TEST::samples);
    }

    @Override
    public CompletableFuture<Void> play(SpeakerSpec spec, Chime chime) {
        return play(spec, Melody.of(chime)::samples);
    }

    @Override
    public CompletableFuture<Void> recordSample(MicrophoneSpec spec) {
        return this.<float[]>whenReady(done -> {
                    Optional<Device> target = MicrophonePolicy.target(spec, server.state());
                    PulseConnection connection = server.connection();
                    if (isThere(target, done) && connection != null) {
                        VoiceSample.record(connection, target.orElseThrow(), done);
                    }
                })
                .thenAccept(recorded -> sample = recorded);
    }

    @Override
    public CompletableFuture<Void> playSample(SpeakerSpec spec) {
        return play(spec, () -> sample);
    }

    private CompletableFuture<Void> play(SpeakerSpec spec, Supplier<float[]> sound) {
        return whenReady(done -> {
            Optional<Device> target = SpeakerPolicy.target(spec, server.state());
            PulseConnection connection = server.connection();
            float[] samples = spec instanceof SpeakerSpec.None ? new float[0] : sound.get();
            if (samples.length == 0) {
                done.complete(null);
            } else if (isThere(target, done) && connection != null) {
                Player.play(connection, target.orElseThrow(), samples, done);
            }
        });
    }

    @Override
    public void close() {
        thread.execute(() -> {
            if (speakers.release()) {
                server.probe(saidSo -> end());
            } else {
                end();
            }
        });
        thread.awaitEnd();
        ready.complete(SoundDevices.UNAVAILABLE);
        open.close();
    }

    private void end() {
        open.close();
        server.close();
        thread.end();
    }

    // A wish or a question that comes before the first search has ended waits for it: nobody knows yet what there is.
    private <T> CompletableFuture<T> whenReady(Consumer<CompletableFuture<T>> task) {
        CompletableFuture<T> done = open.create();
        ready.thenRun(() -> thread.execute(() -> task.accept(done)));
        return done;
    }

    private boolean isThere(Optional<Device> target, CompletableFuture<?> done) {
        if (!server.state().up()) {
            done.completeExceptionally(new MediaException(MediaProblem.NO_SOUND_SERVER, "no sound server answers"));
        } else if (target.isEmpty()) {
            done.completeExceptionally(new MediaException(MediaProblem.NO_SUCH_DEVICE, "no such sound device"));
        }
        return !done.isDone();
    }

    private void changed(ServerState state) {
        SoundDevices now = devices(state);
        boolean changed = !now.equals(devices);
        if (now.available() != devices.available()) {
            LOG.log(System.Logger.Level.INFO, now.available() ? "a sound server answers" : "the sound server is gone");
        }
        devices = now;
        ready.complete(now);
        microphones.changed(state);
        speakers.changed(state);
        meters.forEach(meter -> meter.follow(state));
        if (changed) {
            watchers.forEach(watcher -> watcher.accept(now));
        }
    }

    private void placed(MicrophonePlace now) {
        place = now;
        microphoneWatchers.forEach(watcher -> watcher.accept(now));
    }

    private static SoundDevices devices(ServerState state) {
        return new SoundDevices(
                state.up(),
                list(state.sources(), ServerState.preferred(state.sources(), state.defaultSource())),
                list(state.sinks(), ServerState.preferred(state.sinks(), state.defaultSink())));
    }

    private static List<MediaDevice> list(List<Device> devices, Optional<Device> preferred) {
        return devices.stream()
                .map(device -> new MediaDevice(
                        device.name(),
                        device.description(),
                        preferred.filter(device::equals).isPresent()))
                .toList();
    }
}
