package app.corrillo.engine.core;

import app.corrillo.engine.Carrier;
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
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.Painting;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.PictureMailbox;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.media.ScreenTarget;
import app.corrillo.meeting.media.SpeakerSpec;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/** The door to a core without devices: a camera or window that is asked for by name is a test capture of that id. */
final class CoreDoor implements CarriedEngine {
    private final EngineCore core;
    private final Supplier<TestCapture> captures;

    private CoreDoor(EngineCore core, Supplier<TestCapture> captures) {
        this.core = core;
        this.captures = captures;
    }

    /** A core, and the door to it by one of the ways; {@code captures} makes what is opened. */
    static MediaEngine to(EngineCore core, Carrier carrier, Supplier<TestCapture> captures) {
        return carrier.to(new CoreDoor(core, captures));
    }

    static LocalTrack camera(MediaEngine door, String id) {
        return Await.value(door.openCamera(new CameraSpec.Named(id)));
    }

    static LocalTrack screen(MediaEngine door, String id) {
        return Await.value(door.openScreen(new ScreenSpec.WindowTitled(id)));
    }

    @Override
    public CompletableFuture<LocalTrack> openCamera(CameraSpec spec) {
        return core.capture(new TrackId(((CameraSpec.Named) spec).name()), Source.CAMERA, captures::get);
    }

    @Override
    public CompletableFuture<LocalTrack> openScreen(ScreenSpec spec) {
        return core.capture(new TrackId(((ScreenSpec.WindowTitled) spec).title()), Source.SCREEN, captures::get);
    }

    @Override
    public CompletableFuture<PeerConnection> connect(ConnectionOptions options, PeerConnection.Listener listener) {
        return core.connect(options, listener, EngineCore.Ears.NONE);
    }

    @Override
    public PictureFeed feed(TrackId track) {
        return core.hub().open(track);
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

    @Override
    public void close() {
        core.close();
    }

    @Override
    public MediaDevices devices() {
        return MediaDevices.NONE;
    }

    @Override
    public Subscription watchDevices(Consumer<MediaDevices> watcher) {
        return () -> {};
    }

    @Override
    public CompletableFuture<LocalTrack> openMicrophone(MicrophoneSpec spec) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> chooseMicrophone(MicrophoneSpec spec) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> chooseSpeaker(SpeakerSpec spec) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> setAudioProcessing(AudioProcessing processing) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<List<ScreenTarget>> windows() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Subscription> meter(MicrophoneSpec spec, DoubleConsumer level) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> testSpeaker(SpeakerSpec spec) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> play(SpeakerSpec spec, Chime chime) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> recordSample(MicrophoneSpec spec) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> playSample(SpeakerSpec spec) {
        throw new UnsupportedOperationException();
    }
}
