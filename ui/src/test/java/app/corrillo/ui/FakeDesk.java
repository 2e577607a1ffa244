package app.corrillo.ui;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.Chime;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.ScreenTarget;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.testkit.FakeMeeting;
import app.corrillo.testkit.Scenes;
import app.corrillo.testkit.media.FakeEngine;
import app.corrillo.testkit.media.FakeFeed;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A desk that a test holds in its hands: a link that begins with {@code corrillo://} can be used. */
public final class FakeDesk implements Desk {
    /** What it gives out of the engine. */
    public final FakeEngine engine = new FakeEngine(Scenes.devices());

    /** Where pictures come from. */
    public Function<TrackId, PictureFeed> pictures = engine::feed;

    /** The feeds that were given out. */
    public final List<PictureFeed> feeds = new CopyOnWriteArrayList<>();

    /** Who watches what pictures and sound take. */
    public final List<Consumer<List<Flow>>> flows = new CopyOnWriteArrayList<>();

    /** The meetings that were opened, in order. */
    public final List<FakeMeeting> opened = new CopyOnWriteArrayList<>();

    /** The links that may soon be joined. */
    public final List<String> expected = new CopyOnWriteArrayList<>();

    /** The next meeting that {@link #host} gives. */
    public CompletableFuture<Meeting> hosted = new CompletableFuture<>();

    /** How many microphones are listened to now. */
    public final List<DoubleConsumer> meters = new CopyOnWriteArrayList<>();

    /** What the sound on the speakers comes to. */
    public CompletableFuture<Void> tested = CompletableFuture.completedFuture(null);

    /** What the recording of a voice comes to. */
    public CompletableFuture<Void> recorded = CompletableFuture.completedFuture(null);

    /** The meetings near this computer. */
    public List<Near> near = List.of();

    /** Who looks for them. */
    public final List<Consumer<List<Near>>> looking = new CopyOnWriteArrayList<>();

    /** What the host of one of them answers. */
    public CompletableFuture<String> invitation = new CompletableFuture<>();

    /** Whether the keyring has the keys of servers. */
    public boolean known;

    /** The rooms that were to be held on servers. */
    public final List<ServerRoom> rooms = new CopyOnWriteArrayList<>();

    /** What was to be kept in the keyring. */
    public final List<String> passwords = new CopyOnWriteArrayList<>();

    /** The sounds that were played. */
    public final List<Chime> played = new CopyOnWriteArrayList<>();

    /** The addresses that were opened in a browser. */
    public final List<String> browsed = new CopyOnWriteArrayList<>();

    /** Where the broken settings are, if they were. */
    public Optional<String> broken = Optional.empty();

    /** How often the folder of the log was opened. */
    public final AtomicInteger logsOpened = new AtomicInteger();

    private volatile Preferences preferences;

    public FakeDesk(Preferences preferences) {
        this.preferences = preferences;
    }

    /** One whose pictures stay as they are. */
    public static FakeDesk still(Preferences preferences) {
        FakeDesk desk = new FakeDesk(preferences);
        desk.pictures = track -> {
            FakeFeed feed = (FakeFeed) desk.engine.feed(track);
            feed.setSilent(true);
            return feed;
        };
        return desk;
    }

    /** Meets in another way from now on. */
    public void meet(UnaryOperator<Habits> change) {
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
    public String withToken(String link, String token) {
        return link + "?access_token=" + token;
    }

    @Override
    public CompletableFuture<Boolean> hasKey(String server) {
        return CompletableFuture.completedFuture(known);
    }

    @Override
    public CompletableFuture<String> hold(ServerRoom room) {
        rooms.add(room);
        return room.key().equals("good") || (known && room.key().isEmpty())
                ? CompletableFuture.completedFuture("wss://example.org?access_token=good")
                : CompletableFuture.failedFuture(
                        new NotHeld(room.key().isEmpty() ? NotHeld.Why.NO_KEY : NotHeld.Why.UNUSABLE));
    }

    @Override
    public Verdict read(String link) {
        if (link.equals("wss://example.org") || link.equals("wss://example.org?room=old")) {
            return new Verdict.WantsToken("example.org");
        } else if (link.equals("wss://example.org?access_token=good")) {
            return new Verdict.Usable(UntrustedText.name("Weekly"), "example.org");
        }
        return link.startsWith("corrillo://") && link.contains("key=")
                ? new Verdict.Usable(UntrustedText.name("Weekly"), link.substring(0, link.indexOf("?")))
                : new Verdict.Unusable(EndReason.BAD_LINK);
    }

    @Override
    public Meeting open(String link) {
        FakeMeeting meeting = new FakeMeeting(Scenes.lobby().withName(UntrustedText.name("")));
        opened.add(meeting);
        return meeting;
    }

    @Override
    public Meeting.Subscription expect(String link) {
        expected.add(link);
        return () -> expected.remove(link);
    }

    @Override
    public CompletableFuture<Meeting> host() {
        return hosted;
    }

    @Override
    public Meeting.Subscription watchNear(Consumer<List<Near>> watcher) {
        looking.add(watcher);
        watcher.accept(near);
        return () -> looking.remove(watcher);
    }

    @Override
    public CompletableFuture<String> approach(Near meeting) {
        return invitation;
    }

    @Override
    public PictureFeed feed(TrackId track) {
        PictureFeed feed = pictures.apply(track);
        feeds.add(feed);
        return feed;
    }

    @Override
    public CompletableFuture<Meeting.Subscription> meter(MicrophoneSpec spec, DoubleConsumer level) {
        meters.add(level);
        level.accept(0.2);
        return CompletableFuture.completedFuture(() -> meters.remove(level));
    }

    @Override
    public CompletableFuture<Void> testSpeaker(SpeakerSpec spec) {
        return tested;
    }

    @Override
    public CompletableFuture<Void> play(SpeakerSpec spec, Chime chime) {
        played.add(chime);
        return engine.play(spec, chime);
    }

    @Override
    public CompletableFuture<Void> recordSample(MicrophoneSpec spec) {
        return engine.recordSample(spec).thenCompose(_ -> recorded);
    }

    @Override
    public CompletableFuture<Void> playSample(SpeakerSpec spec) {
        return engine.playSample(spec).thenCompose(_ -> tested);
    }

    @Override
    public CompletableFuture<Boolean> keepPassword(String password) {
        passwords.add(password);
        return CompletableFuture.completedFuture(false);
    }

    @Override
    public Meeting.Subscription watchDevices(Consumer<MediaDevices> watcher) {
        watcher.accept(Scenes.devices());
        return () -> {};
    }

    @Override
    public Meeting.Subscription watchFlow(Consumer<List<Flow>> watcher) {
        flows.add(watcher);
        watcher.accept(List.of());
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
        return CompletableFuture.completedFuture("Corrillo 1.2.3\nSound: works\n");
    }

    @Override
    public void openLogs() {
        logsOpened.incrementAndGet();
    }

    @Override
    public Optional<String> brokenSettings() {
        return broken;
    }

    @Override
    public CompletableFuture<List<ScreenTarget>> windows() {
        return engine.windows();
    }

    @Override
    public void browse(String address) {
        browsed.add(address);
    }
}
