package app.corrillo.ui.meeting;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.Chime;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.ScreenTarget;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Desk;
import app.corrillo.ui.Habits;
import app.corrillo.ui.Preferences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.UnaryOperator;

/** A desk with portraits for pictures and two windows to share. */
final class TestDesk implements Desk {
    final Map<TrackId, PortraitFeed> feeds = new ConcurrentHashMap<>();
    final List<Consumer<List<Flow>>> flows = new CopyOnWriteArrayList<>();
    /** Microphones that are listened to now. */
    final List<DoubleConsumer> meters = new CopyOnWriteArrayList<>();

    final List<Chime> played = new CopyOnWriteArrayList<>();
    final List<String> browsed = new CopyOnWriteArrayList<>();
    private volatile Preferences preferences = Preferences.first();

    /** Whether the pictures of this track were given back. */
    boolean isClosed(TrackId track) {
        PortraitFeed feed = feeds.get(track);
        return feed != null && feed.isClosed();
    }

    void meet(UnaryOperator<Habits> change) {
        preferences = preferences.withHabits(change.apply(preferences.habits()));
    }

    @Override
    public Preferences preferences() {
        return preferences;
    }

    @Override
    public void remember(Preferences now) {
        preferences = now;
    }

    @Override
    public Verdict read(String link) {
        return new Verdict.Unusable(EndReason.BAD_LINK);
    }

    @Override
    public String withToken(String link, String token) {
        throw new UnsupportedOperationException(link);
    }

    @Override
    public Meeting open(String link) {
        throw new UnsupportedOperationException(link);
    }

    @Override
    public CompletableFuture<Meeting> host() {
        return new CompletableFuture<>();
    }

    @Override
    public Meeting.Subscription watchNear(Consumer<List<Near>> watcher) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<String> approach(Near meeting) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PictureFeed feed(TrackId track) {
        PortraitFeed feed = new PortraitFeed(track);
        feeds.put(track, feed);
        return feed;
    }

    @Override
    public CompletableFuture<Meeting.Subscription> meter(MicrophoneSpec spec, DoubleConsumer level) {
        meters.add(level);
        return CompletableFuture.completedFuture(() -> meters.remove(level));
    }

    @Override
    public CompletableFuture<Void> testSpeaker(SpeakerSpec spec) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Void> play(SpeakerSpec spec, Chime chime) {
        played.add(chime);
        return CompletableFuture.failedFuture(new MediaException(MediaProblem.NO_SOUND_SERVER, "no sound here"));
    }

    @Override
    public CompletableFuture<Void> recordSample(MicrophoneSpec spec) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Void> playSample(SpeakerSpec spec) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Boolean> keepPassword(String password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Meeting.Subscription watchDevices(Consumer<MediaDevices> watcher) {
        watcher.accept(Scenes.devices());
        return () -> {};
    }

    @Override
    public Meeting.Subscription watchFlow(Consumer<List<Flow>> watcher) {
        flows.add(watcher);
        return () -> flows.remove(watcher);
    }

    @Override
    public About about() {
        return new About(
                "1.2.3", "Linux 6.1, Java 25", "/home/ana/.config/corrillo", "/home/ana/.local/state/corrillo");
    }

    @Override
    public CompletableFuture<List<String>> examine() {
        return CompletableFuture.completedFuture(List.of("Sound: works", "Camera: works"));
    }

    @Override
    public CompletableFuture<String> diagnose() {
        return new CompletableFuture<>();
    }

    @Override
    public void openLogs() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> brokenSettings() {
        return Optional.empty();
    }

    @Override
    public CompletableFuture<List<ScreenTarget>> windows() {
        return CompletableFuture.completedFuture(
                List.of(new ScreenTarget(7, "Notes", 800, 600), new ScreenTarget(8, "Roadmap, autumn", 800, 600)));
    }

    @Override
    public void browse(String address) {
        browsed.add(address);
    }
}
