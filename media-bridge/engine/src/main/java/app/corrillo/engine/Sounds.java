package app.corrillo.engine;

import app.corrillo.engine.core.EngineCore;
import app.corrillo.engine.core.EngineCore.Ears;
import app.corrillo.engine.core.Events;
import app.corrillo.engine.core.Results;
import app.corrillo.engine.pulse.SoundDevices;
import app.corrillo.engine.pulse.SoundSystem;
import app.corrillo.engine.sound.PcmSource;
import app.corrillo.engine.sound.SineTone;
import app.corrillo.engine.sound.WavLoop;
import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.Chime;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.ConnectionOptions.Purpose;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.meeting.time.Time;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Brings the sound server and the native library together: the one is asked before the other is let near it. */
final class Sounds implements AutoCloseable {
    private final EngineCore core;
    private final SoundSystem system;
    private final boolean withDevices;
    private final boolean decoding;
    private final Time time;
    private final Subscription watch;
    private final Doubt doubt;
    // The microphone of Corrillo's own, if it was opened last.
    private volatile @Nullable CompletableFuture<LocalTrack> synthetic;
    private boolean audible;
    private boolean hadSink;

    Sounds(EngineCore core, SoundSystem system, EngineOptions.Sound sound, Time time) {
        this.core = core;
        this.system = system;
        this.withDevices = sound == EngineOptions.Sound.DEVICES;
        this.decoding = sound == EngineOptions.Sound.DECODING;
        this.time = time;
        this.doubt = new Doubt(this::answersOrIsGone, time);
        this.watch = system.watch(this::changed);
    }

    /** Whether there is sound though the list of devices says so. */
    Doubt doubt() {
        return doubt;
    }

    private CompletableFuture<Boolean> answersOrIsGone() {
        return system.probe().thenApply(now -> !isSilent(now));
    }

    // There, and yet without an answer.
    private boolean isSilent(SoundDevices answer) {
        return !answer.available() && system.devices().available();
    }

    CompletableFuture<LocalTrack> openMicrophone(TrackId id, MicrophoneSpec spec) {
        if (spec.isSynthetic()) {
            CompletableFuture<LocalTrack> opening = read(spec).thenCompose(pcm -> core.microphone(id, pcm));
            synthetic = opening;
            return opening;
        } else if (!withDevices) {
            return Results.failed(MediaProblem.NO_SOUND_SERVER, "this engine uses no sound devices");
        } else if (spec instanceof MicrophoneSpec.None) {
            return Results.failed(MediaProblem.NO_SUCH_DEVICE, "no microphone was chosen");
        }
        synthetic = null;
        return system.chooseMicrophone(spec).thenCompose(_ -> core.microphone(id, system, time));
    }

    // Asked, not told: whoever waited until it was released may connect before anybody is told.
    private boolean isSyntheticOpen() {
        CompletableFuture<LocalTrack> opening = synthetic;
        return opening != null
                && !opening.isCompletedExceptionally()
                && !(opening.isDone() && opening.resultNow().released().isDone());
    }

    CompletableFuture<Void> chooseMicrophone(MicrophoneSpec spec) {
        if (spec.isSynthetic() || !withDevices) {
            return Results.failed(MediaProblem.NO_SUCH_DEVICE, "only devices can be exchanged for each other");
        }
        return core.moveMicrophone(() -> system.chooseMicrophone(spec));
    }

    CompletableFuture<Void> chooseSpeaker(SpeakerSpec spec) {
        boolean audible = !(spec instanceof SpeakerSpec.None);
        CompletableFuture<Void> heard = core.setAudible(audible);
        return audible && withDevices ? heard.thenCompose(_ -> system.chooseSpeaker(spec)) : heard;
    }

    CompletableFuture<PeerConnection> connect(ConnectionOptions options, PeerConnection.Listener listener) {
        boolean receives = options.purpose() == Purpose.SUBSCRIBE;
        if (!withDevices) {
            return core.connect(options, listener, decoding && receives ? Ears.DECODING : Ears.NONE);
        } else if (isSyntheticOpen() && !receives) {
            return core.connect(options, listener, Ears.NONE);
        }
        return system.probe().thenCompose(now -> {
            if (isSilent(now)) {
                doubt.begin();
            }
            return core.connect(options, listener, isSafe(now) ? Ears.DEVICES : Ears.MISSING);
        });
    }

    CompletableFuture<Subscription> meter(MicrophoneSpec spec, DoubleConsumer level, Events events) {
        return system.meter(spec, peak -> events.post(() -> level.accept(peak)));
    }

    /** What decides about a call that does not come back. */
    HangDoctor doctor(Runnable giveUp) {
        return new HangDoctor(core, system, giveUp);
    }

    CompletableFuture<Void> testSpeaker(SpeakerSpec spec) {
        return system.testTone(spec);
    }

    CompletableFuture<Void> play(SpeakerSpec spec, Chime chime) {
        return withDevices
                ? system.play(spec, chime)
                : Results.failed(MediaProblem.NO_SOUND_SERVER, "this engine uses no sound devices");
    }

    CompletableFuture<Void> recordSample(MicrophoneSpec spec) {
        return system.recordSample(spec);
    }

    CompletableFuture<Void> playSample(SpeakerSpec spec) {
        return system.playSample(spec);
    }

    @Override
    public void close() {
        doubt.close();
        watch.close();
        system.close();
    }

    // The library dies on a server that has nothing to play on, even where there is a microphone.
    private static boolean isSafe(SoundDevices now) {
        return now.available() && now.hasSink();
    }

    private static CompletableFuture<PcmSource> read(MicrophoneSpec spec) {
        CompletableFuture<PcmSource> read = new CompletableFuture<>();
        Thread.ofVirtual().name("recording").start(() -> {
            try {
                read.complete(
                        switch (spec) {
                            case MicrophoneSpec.Tone(int hertz) -> new SineTone(hertz);
                            case MicrophoneSpec.Recording(var file) -> WavLoop.of(file);
                            default -> throw new IllegalArgumentException("a microphone that is none of ours");
                        });
            } catch (RuntimeException unreadable) {
                read.completeExceptionally(
                        new MediaException(MediaProblem.UNREADABLE_SOURCE, "the recording cannot be read", unreadable));
            }
        });
        return read;
    }

    private void changed(SoundDevices now) {
        boolean back = audible && !hadSink && now.hasSink();
        audible = now.available();
        hadSink = now.hasSink();
        if (!now.available()) {
            core.soundServerGone();
        } else if (back) {
            // With its last loudspeaker the server ended what was played, and the library does not notice.
            system.probe().thenAccept(alive -> {
                if (isSafe(alive)) {
                    core.restartPlayout();
                }
            });
        }
    }
}
