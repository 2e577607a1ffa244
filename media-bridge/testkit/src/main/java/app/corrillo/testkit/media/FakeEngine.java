package app.corrillo.testkit.media;

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
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.Painting;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.PictureMailbox;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.media.ScreenTarget;
import app.corrillo.meeting.media.SpeakerSpec;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * An engine without devices, sound or network. It keeps the contract of {@link MediaEngine}, so futures complete on
 * other threads; tests plug devices in and out, make the next call fail, or hold answers back. Engines that share a
 * {@link FakeWire} can connect to each other.
 */
public final class FakeEngine implements CarriedEngine {
    private final FakeWire wire;
    private final Answers answers = new Answers();
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<FakeTrack> tracks = new CopyOnWriteArrayList<>();
    private final List<FakeFeed> feeds = new CopyOnWriteArrayList<>();
    private volatile boolean showsNothing;
    private final List<FakeConnection> connections = new CopyOnWriteArrayList<>();
    private final List<Consumer<MediaDevices>> watchers = new CopyOnWriteArrayList<>();
    private final List<Consumer<Health>> healthWatchers = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<ScreenTarget> windows =
            new CopyOnWriteArrayList<>(List.of(new ScreenTarget(7, 0, "Notes", 800, 600)));
    private volatile MediaDevices devices;

    public FakeEngine(MediaDevices devices) {
        this(devices, new FakeWire());
    }

    public FakeEngine(MediaDevices devices, FakeWire wire) {
        this.devices = devices;
        this.wire = wire;
    }

    /** From now on these devices are there; watchers are told on another thread. */
    public void plug(MediaDevices now) {
        devices = now;
        answers.later(() -> watchers.forEach(watcher -> watcher.accept(now)));
    }

    /** One more window is there. */
    public void show(ScreenTarget window) {
        windows.add(window);
    }

    /** The next opening or choosing of anything fails with this. */
    public void failNext(MediaProblem problem) {
        answers.failNext(problem);
    }

    /** No future completes before {@link #letGo}. */
    public void holdBack() {
        answers.holdBack();
    }

    /** Answers what was held back, in order, and from now on at once. */
    public void letGo() {
        answers.letGo();
    }

    /** The engine ends without having been asked; what is asked from now on waits for {@link #comeBack}. */
    public void crash() {
        answers.holdBack();
        healthWatchers.forEach(watcher -> watcher.accept(Health.RESTARTING));
        connections.stream().filter(one -> !one.isClosed()).forEach(FakeConnection::die);
        tracks.stream().filter(one -> !one.isClosed()).forEach(FakeTrack::die);
    }

    /** Another engine has taken the place of the one that crashed. */
    public void comeBack() {
        answers.letGo();
        healthWatchers.forEach(watcher -> watcher.accept(Health.RUNNING));
    }

    /** There is no other engine: whatever waits for one fails, and so does what is asked from now on. */
    public void giveUp() {
        healthWatchers.forEach(watcher -> watcher.accept(Health.GIVEN_UP));
        answers.refuseAll(MediaProblem.ENGINE_FAILED);
    }

    /** Every track that was ever opened, closed ones included, in order. */
    public List<FakeTrack> tracks() {
        return List.copyOf(tracks);
    }

    /** The tracks that are open. */
    public List<FakeTrack> open(Source source) {
        return tracks.stream()
                .filter(track -> track.source() == source && !track.isClosed())
                .toList();
    }

    /** No picture comes to feeds that are opened from now on. */
    public void showNothing() {
        showsNothing = true;
    }

    public List<FakeFeed> feeds() {
        return List.copyOf(feeds);
    }

    public List<FakeConnection> connections() {
        return List.copyOf(connections);
    }

    /** Calls that leave no object behind, in order, such as {@code speaker Named[name=x]}. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public Subscription watchHealth(Consumer<Health> watcher) {
        healthWatchers.add(watcher);
        return () -> healthWatchers.remove(watcher);
    }

    /** Noted, as {@code use SOUND}; the test says when another engine is there. */
    @Override
    public void use(Extent extent) {
        calls.add("use " + extent);
        crash();
    }

    @Override
    public MediaDevices devices() {
        return devices;
    }

    @Override
    public Subscription watchDevices(Consumer<MediaDevices> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    @Override
    public CompletableFuture<LocalTrack> openCamera(CameraSpec spec) {
        return answers.give(FakeDevices.problem(devices, spec), () -> track(Source.CAMERA, spec));
    }

    @Override
    public CompletableFuture<LocalTrack> openMicrophone(MicrophoneSpec spec) {
        return answers.give(FakeDevices.problem(devices, spec), () -> track(Source.MICROPHONE, spec));
    }

    @Override
    public CompletableFuture<Void> chooseMicrophone(MicrophoneSpec spec) {
        return note("microphone " + spec, FakeDevices.problem(devices, spec));
    }

    @Override
    public CompletableFuture<Void> chooseSpeaker(SpeakerSpec spec) {
        return note("speaker " + spec, FakeDevices.problem(devices, spec));
    }

    @Override
    public CompletableFuture<Void> setAudioProcessing(AudioProcessing processing) {
        return note("processing " + processing, Optional.empty());
    }

    @Override
    public CompletableFuture<LocalTrack> openScreen(ScreenSpec spec) {
        return answers.give(Optional.empty(), () -> track(Source.SCREEN, spec));
    }

    @Override
    public CompletableFuture<List<ScreenTarget>> windows() {
        return answers.give(Optional.empty(), () -> List.copyOf(windows));
    }

    @Override
    public CompletableFuture<Subscription> meter(MicrophoneSpec spec, DoubleConsumer level) {
        return answers.give(FakeDevices.problem(devices, spec), () -> {
            level.accept(0.1);
            return () -> calls.add("meter closed");
        });
    }

    @Override
    public CompletableFuture<Void> testSpeaker(SpeakerSpec spec) {
        return note("test speaker " + spec, FakeDevices.problem(devices, spec));
    }

    @Override
    public CompletableFuture<Void> play(SpeakerSpec spec, Chime chime) {
        return note("play " + chime.word() + " " + spec, FakeDevices.problem(devices, spec));
    }

    @Override
    public CompletableFuture<Void> recordSample(MicrophoneSpec spec) {
        return note("record sample " + spec, FakeDevices.problem(devices, spec));
    }

    @Override
    public CompletableFuture<Void> playSample(SpeakerSpec spec) {
        return note("play sample " + spec, FakeDevices.problem(devices, spec));
    }

    @Override
    public CompletableFuture<PeerConnection> connect(ConnectionOptions options, PeerConnection.Listener listener) {
        return answers.give(Optional.empty(), () -> {
            FakeConnection connection = wire.connect(options, listener);
            connections.add(connection);
            return connection;
        });
    }

    @Override
    public PictureFeed feed(TrackId track) {
        FakeFeed feed = new FakeFeed(track, () -> {});
        feed.setSilent(showsNothing);
        feeds.add(feed);
        return feed;
    }

    /** A camera that draws thirty times a second, as fast as the pictures are taken, until it is closed. */
    @Override
    public Painting paint(TrackId track, PictureMailbox mailbox) {
        FakeFeed feed = new FakeFeed(track, () -> {});
        feeds.add(feed);
        return FakePainting.start(feed, mailbox);
    }

    /** Completes unless answers are held back. */
    @Override
    public CompletableFuture<Void> reached() {
        return answers.give(Optional.empty(), () -> null);
    }

    @Override
    public Holdings holdings() {
        return new Holdings(
                (int) connections.stream().filter(one -> !one.isClosed()).count(),
                (int) tracks.stream().filter(one -> !one.isClosed()).count(),
                connections.stream().mapToInt(FakeConnection::remoteTracks).sum(),
                (int) feeds.stream().filter(one -> !one.isClosed()).count(),
                0,
                0);
    }

    @Override
    public void close() {
        connections.forEach(FakeConnection::close);
        tracks.forEach(FakeTrack::close);
        feeds.forEach(FakeFeed::close);
    }

    private LocalTrack track(Source source, Object spec) {
        String id = source.word() + "-" + numbers.incrementAndGet();
        FakeTrack track = new FakeTrack(new TrackId(id), source, spec, () -> calls.add("closed " + id));
        tracks.add(track);
        return track;
    }

    private CompletableFuture<Void> note(String call, Optional<MediaProblem> problem) {
        calls.add(call);
        return answers.give(problem, () -> null);
    }
}
