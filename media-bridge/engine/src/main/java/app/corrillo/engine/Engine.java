package app.corrillo.engine;

import app.corrillo.engine.core.EngineCore;
import app.corrillo.engine.core.EngineThread;
import app.corrillo.engine.core.Events;
import app.corrillo.engine.core.Watchdog;
import app.corrillo.engine.pulse.SoundSystem;
import app.corrillo.engine.video.Captures;
import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.CarriedEngine;
import app.corrillo.meeting.media.Chime;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.Painting;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.PictureMailbox;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.media.ScreenTarget;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.natives.ProcessorWaits;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * The engine on webrtc-java.
 *
 * <p>A program that used an engine ends by {@link #close()} and then {@link Runtime#halt}: the native library has
 * threads that outlive it, and crashes on the ordinary way out. None of the engine's own threads keeps the program
 * alive.
 *
 * <p>Sound: a connection has sound if a sound server answered when it was made, and as long as that server lives.
 * {@link MediaDevices#sound()} tells: when it turns false, connections that are there have lost their sound for good;
 * when it turns true, connections made from then on have it. Pictures and data of the old ones go on. So it also turns
 * false when a connection had to be made without sound because the server did not answer in time, until it answers.
 */
public final class Engine implements CarriedEngine {
    private final EngineThread thread = new EngineThread();
    private final Events events = new Events();
    private final EngineCore core;
    private final String prefix;
    private final AtomicInteger numbers = new AtomicInteger();
    private final CompletableFuture<Void> hung = new CompletableFuture<>();
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private final AtomicBoolean givenUp = new AtomicBoolean();
    private final Captures captures;
    private final Sounds sounds;
    private final DeviceList devices;
    private final Watchdog watchdog;

    Engine(EngineOptions options) {
        core = new EngineCore(thread, events, options.extent());
        boolean withDevices = options.sound() == EngineOptions.Sound.DEVICES;
        // Binding libpulse takes as long as loading webrtc-java does, so that begins beside it.
        SoundSystem system = withDevices ? SoundSystem.open(core::warmUp) : SoundSystem.none();
        prefix = options.prefix();
        captures = new Captures(thread, options.time(), options.display(), options.extent());
        sounds = new Sounds(core, system, options.sound(), options.time());
        devices = new DeviceList(system, sounds.doubt(), captures, thread, events, options.time());
        watchdog = new Watchdog(thread, options.time(), Engine::waited, sounds.doctor(this::giveUp)::hangs);
        core.warmUp();
        sounds.chooseSpeaker(options.speaker());
    }

    /** Opens an engine; never blocks. What cannot be had is missing in its devices, and asking for it fails. */
    public static Engine open(EngineOptions options) {
        return new Engine(options);
    }

    @Override
    public MediaDevices devices() {
        return devices.now();
    }

    @Override
    public Subscription watchDevices(Consumer<MediaDevices> watcher) {
        return devices.watch(watcher);
    }

    @Override
    public CompletableFuture<LocalTrack> openCamera(CameraSpec spec) {
        return core.capture(id("camera"), Source.CAMERA, () -> captures.openCamera(spec));
    }

    @Override
    public CompletableFuture<LocalTrack> openScreen(ScreenSpec spec) {
        return core.capture(id("screen"), Source.SCREEN, () -> captures.openScreen(spec));
    }

    @Override
    public CompletableFuture<List<ScreenTarget>> windows() {
        return events.answer("windows", captures::windows);
    }

    @Override
    public CompletableFuture<LocalTrack> openMicrophone(MicrophoneSpec spec) {
        return sounds.openMicrophone(id("microphone"), spec);
    }

    @Override
    public CompletableFuture<Void> chooseMicrophone(MicrophoneSpec spec) {
        return sounds.chooseMicrophone(spec);
    }

    @Override
    public CompletableFuture<Void> chooseSpeaker(SpeakerSpec spec) {
        return sounds.chooseSpeaker(spec);
    }

    @Override
    public CompletableFuture<Void> setAudioProcessing(AudioProcessing processing) {
        return core.process(processing);
    }

    @Override
    public CompletableFuture<Subscription> meter(MicrophoneSpec spec, DoubleConsumer level) {
        return sounds.meter(spec, level, events);
    }

    @Override
    public CompletableFuture<Void> testSpeaker(SpeakerSpec spec) {
        return sounds.testSpeaker(spec);
    }

    @Override
    public CompletableFuture<Void> play(SpeakerSpec spec, Chime chime) {
        return sounds.play(spec, chime);
    }

    @Override
    public CompletableFuture<Void> recordSample(MicrophoneSpec spec) {
        return sounds.recordSample(spec);
    }

    @Override
    public CompletableFuture<Void> playSample(SpeakerSpec spec) {
        return sounds.playSample(spec);
    }

    @Override
    public CompletableFuture<PeerConnection> connect(ConnectionOptions options, PeerConnection.Listener listener) {
        return sounds.connect(options, listener);
    }

    @Override
    public PictureFeed feed(TrackId track) {
        return core.hub().open(track);
    }

    /** Completes when this engine was given up, because a call into the native library does not come back. */
    CompletableFuture<Void> hung() {
        return hung.copy();
    }

    /** Completes after {@link #hung()}, when all that was given out has been told. */
    CompletableFuture<Void> gone() {
        return gone.copy();
    }

    /** All that was given out is told; the native library stays as it is. Returns when the devices are free. */
    private void giveUp() {
        if (givenUp.compareAndSet(false, true)) {
            watchdog.close();
            devices.close();
            // Who is told that something is lost asks for another one at once.
            hung.complete(null);
            core.giveUp();
            sounds.close();
            events.close();
            gone.complete(null);
        }
    }

    /**
     * Ends, with all that it gave out told as if it had been given up. Completes when that is told; the native library
     * follows.
     */
    CompletableFuture<Void> retire() {
        CompletableFuture<Void> told = new CompletableFuture<>();
        if (givenUp.compareAndSet(false, true)) {
            watchdog.close();
            devices.close();
            core.tellGone();
            events.post(() -> told.complete(null));
            told.thenRunAsync(
                    () -> {
                        core.close();
                        sounds.close();
                    },
                    end -> Thread.ofVirtual().name("engine retirement").start(end));
        } else {
            told.complete(null);
        }
        return told.copy();
    }

    @Override
    public Painting paint(TrackId track, PictureMailbox mailbox) {
        return core.hub().paint(track, mailbox);
    }

    @Override
    public CompletableFuture<Void> reached() {
        return core.reached();
    }

    @Override
    public Holdings holdings() {
        return core.holdings();
    }

    /** Waits for the native library, 15 seconds at most; may be called on any thread, and twice. */
    @Override
    public void close() {
        if (givenUp.get()) {
            return;
        }
        watchdog.close();
        devices.close();
        core.close();
        core.holdings().expectEmpty();
        sounds.close();
    }

    private static Map<Long, Long> waited() {
        return ProcessorWaits.of(ProcessHandle.current().pid());
    }

    private TrackId id(String kind) {
        return new TrackId(prefix + "local-" + kind + "-" + numbers.incrementAndGet());
    }
}
