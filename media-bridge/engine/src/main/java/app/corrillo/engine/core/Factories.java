package app.corrillo.engine.core;

import app.corrillo.meeting.media.AudioProcessing;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioDeviceModuleBase;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The factories of one engine: at most two without devices, and one for each sound server that was met. */
final class Factories {
    private static final Logger LOG = System.getLogger(Factories.class.getName());

    private final Supplier<AudioDeviceModuleBase> devices;
    private final List<NativeFactory> retired = new ArrayList<>();
    private @Nullable NativeFactory silent;
    private @Nullable NativeFactory decoding;
    private @Nullable NativeFactory withDevices;
    private AudioProcessing processing = AudioProcessing.DEFAULT;
    private volatile boolean soundTouched;

    Factories() {
        this(AudioDeviceModule::new);
    }

    /** @param devices what plays and records with the sound server */
    Factories(Supplier<AudioDeviceModuleBase> devices) {
        this.devices = devices;
    }

    /** Engine thread: for what needs no device. */
    NativeFactory silent() {
        NativeFactory factory = silent;
        if (factory == null) {
            factory = NativeFactory.silent();
            silent = factory;
        }
        return factory;
    }

    /** Engine thread: for what only receives, where there are no devices. */
    NativeFactory decoding() {
        NativeFactory factory = decoding;
        if (factory == null) {
            factory = NativeFactory.decoding();
            decoding = factory;
        }
        return factory;
    }

    /**
     * Engine thread, just after the sound server answered, for a connection: plays and records, or is silent if the
     * server refuses.
     */
    NativeFactory withDevices() {
        NativeFactory factory = made();
        if (factory.isWithDevices()) {
            factory.prepareRecording();
        }
        return factory;
    }

    private NativeFactory made() {
        NativeFactory factory = withDevices;
        if (factory == null) {
            soundTouched = true;
            try {
                factory = NativeFactory.withDevices(devices.get(), processing.music());
                factory.process(processing);
                withDevices = factory;
            } catch (Throwable refused) {
                LOG.log(Level.WARNING, "no sound in this connection: the sound server refused", refused);
                return silent();
            }
        }
        return factory;
    }

    /** Any thread: whether the library was ever let near the sound server. */
    boolean isSoundTouched() {
        return soundTouched;
    }

    /** Engine thread: the one that new connections get if the server still answers, or null. */
    @Nullable
    NativeFactory currentWithDevices() {
        return withDevices;
    }

    /**
     * Engine thread, when no connection has it: whether another one has to take its place, as music is treated
     * otherwise. The library looks only then how many channels the system's microphone has.
     */
    boolean isOutdated(NativeFactory factory) {
        return factory.isMusic() || processing.music();
    }

    /** Engine thread: new connections get another one. */
    void retire(NativeFactory factory) {
        if (factory.equals(withDevices)) {
            retired.add(factory);
            withDevices = null;
        }
    }

    /** Engine thread: the sound server is gone; it is never asked for anything through the old factory again. */
    void serverGone() {
        NativeFactory factory = withDevices;
        if (factory != null) {
            factory.loseServer();
            retired.add(factory);
            withDevices = null;
        }
    }

    /** Engine thread: those that no new connection gets. */
    List<NativeFactory> retired() {
        return List.copyOf(retired);
    }

    AudioProcessing processing() {
        return processing;
    }

    /** Engine thread. */
    void process(AudioProcessing wish) {
        processing = wish;
        NativeFactory factory = withDevices;
        if (factory != null) {
            factory.process(wish);
        }
    }

    /** Engine thread: nothing that it made is left. */
    void dispose(NativeFactory factory) {
        retired.remove(factory);
        factory.dispose();
    }

    /** Engine thread: nothing that they made is left. */
    void disposeAll() {
        NativeFactory last = silent;
        if (last != null) {
            retired.add(last);
            silent = null;
        }
        NativeFactory listening = decoding;
        if (listening != null) {
            retired.add(listening);
            decoding = null;
        }
        NativeFactory devices = withDevices;
        if (devices != null) {
            retired.add(devices);
            withDevices = null;
        }
        retired().forEach(this::dispose);
    }
}
