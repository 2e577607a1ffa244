package app.corrillo.engine.core;

import app.corrillo.engine.core.EngineCore.Ears;
import app.corrillo.meeting.media.AudioProcessing;
import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioDeviceModuleBase;
import dev.onvoid.webrtc.media.audio.AudioLayer;
import dev.onvoid.webrtc.media.audio.AudioOptions;
import dev.onvoid.webrtc.media.audio.AudioProcessingConfig;
import dev.onvoid.webrtc.media.audio.AudioProcessingConfig.NoiseSuppression.Level;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;

/**
 * One factory of webrtc-java with the audio device module that it was made with. Everything that is made by it lives on
 * its native threads and cannot be shared with another factory. Engine thread only.
 */
final class NativeFactory {
    private static final System.Logger LOG = System.getLogger(NativeFactory.class.getName());

    private final AudioDeviceModuleBase module;
    private final dev.onvoid.webrtc.media.audio.AudioProcessing processor;
    private final PeerConnectionFactory rtc;
    private final Ears ears;
    private final boolean music;
    private final Thread maker = Thread.currentThread();
    private boolean serverLost;

    private NativeFactory(AudioDeviceModuleBase module, Ears ears, boolean music) {
        this.module = module;
        this.ears = ears;
        this.music = music;
        this.processor = new dev.onvoid.webrtc.media.audio.AudioProcessing();
        this.rtc = new PeerConnectionFactory(module, processor);
    }

    /**
     * Plays and records with the sound server. Only after the server has just answered and has something to play on:
     * otherwise the process may die here.
     *
     * @param music whether what is recorded is sent as it is, with both channels, as long as this lives: once the echo
     *     canceller has worked, the process aborts when two channels come without it
     * @throws RuntimeException if the server refuses; {@link #silent} works then
     */
    static NativeFactory withDevices(AudioDeviceModuleBase module, boolean music) {
        return new NativeFactory(module, Ears.DEVICES, music);
    }

    /** Without devices: what comes is not decoded, and what is sent comes from Corrillo itself. */
    static NativeFactory silent() {
        return new NativeFactory(new AudioDeviceModule(AudioLayer.kDummyAudio), Ears.NONE, false);
    }

    /**
     * Without devices, but what comes is decoded, by a clock of the library's own. Sound of Corrillo's own must not be
     * sent through it: the library would be fed twice, and abort.
     */
    static NativeFactory decoding() {
        return new NativeFactory(new HeadlessAudioDeviceModule(), Ears.DECODING, false);
    }

    PeerConnectionFactory rtc() {
        onItsThread();
        return rtc;
    }

    /** Whether it plays and records with the sound server. */
    boolean isWithDevices() {
        return ears == Ears.DEVICES;
    }

    /** Whether two channels may be sent; nothing is ever done to them then. */
    boolean isMusic() {
        return music;
    }

    /** Whether sound of Corrillo's own can be sent through it. */
    boolean isSilent() {
        return ears == Ears.NONE;
    }

    /** Its sound server is gone: what would start or stop playing or recording would never return. */
    void loseServer() {
        serverLost = true;
    }

    boolean hasLostServer() {
        return serverLost;
    }

    /**
     * Gets the microphone ready without opening it, for a connection that is to be made. The library would do it on a
     * thread of its own when that becomes connected; where this meets {@link #startRecording}, nothing is recorded or
     * neither of them ever returns (docs/engine-sound.md). Only after the server has just answered.
     */
    void prepareRecording() {
        onItsThread();
        if (!serverLost) {
            try {
                module.initRecording();
            } catch (Error noMicrophone) {
                LOG.log(System.Logger.Level.DEBUG, "no microphone can be got ready", noMicrophone);
            }
        }
    }

    /**
     * Opens the microphone although nothing is sent yet, so that what it delivers first goes nowhere. Only after the
     * server has just answered. The library closes it again with the last section that sends it.
     *
     * @throws Error if it does not open
     */
    void startRecording() {
        onItsThread();
        if (!serverLost) {
            module.initRecording();
            module.startRecording();
        }
    }

    /** Closes the microphone where the library has not done it; does nothing where it has. */
    void stopRecording() {
        onItsThread();
        if (!serverLost) {
            stop(module::stopRecording);
        }
    }

    /** Plays again what the server ended. Only after the server has just answered. */
    void restartPlayout() {
        onItsThread();
        if (!serverLost) {
            stop(module::stopPlayout);
            module.initPlayout();
            module.startPlayout();
        }
    }

    // What the server has ended already is let go all the same, and then complained about.
    private static void stop(Runnable call) {
        try {
            call.run();
        } catch (Error endedBefore) {
            LOG.log(System.Logger.Level.DEBUG, "the server had ended it before", endedBefore);
        }
    }

    void process(AudioProcessing whole) {
        onItsThread();
        AudioProcessing wish = whole.withMusic(music).applied();
        AudioProcessingConfig config = new AudioProcessingConfig();
        config.echoCanceller.enabled = wish.echoCancellation();
        config.noiseSuppression.enabled = wish.noiseSuppression();
        config.noiseSuppression.level = Level.HIGH;
        config.gainControl.enabled = wish.gainControl();
        config.highPassFilter.enabled = wish.echoCancellation() || wish.noiseSuppression();
        processor.applyConfig(config);
    }

    /** The options of a source; the library applies those of the source that was last sent. */
    AudioOptions options(AudioProcessing whole) {
        AudioProcessing wish = whole.withMusic(music).applied();
        AudioOptions options = new AudioOptions();
        options.echoCancellation = wish.echoCancellation();
        options.noiseSuppression = wish.noiseSuppression();
        options.autoGainControl = wish.gainControl();
        options.highpassFilter = wish.echoCancellation() || wish.noiseSuppression();
        return options;
    }

    /** After everything that it made. */
    void dispose() {
        onItsThread();
        rtc.dispose();
        module.dispose();
        processor.dispose();
    }

    // Whatever is made, started or given back comes by here; under test assertions are on.
    private void onItsThread() {
        assert Thread.currentThread().equals(maker) : "the library is called on " + Thread.currentThread();
    }
}
