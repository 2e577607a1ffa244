package app.corrillo.client.app;

import app.corrillo.client.cli.Version;
import app.corrillo.client.cli.Wishes;
import app.corrillo.client.doctor.Diagnostics;
import app.corrillo.client.doctor.Doctor;
import app.corrillo.client.settings.Settings;
import app.corrillo.client.stats.FlowWatch;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.Chime;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.ScreenTarget;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.ui.Desk;
import app.corrillo.ui.Preferences;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** What the screens may ask, answered by the settings, the meetings and the engine. */
final class AppDesk implements Desk {
    private static final Executor ELSEWHERE =
            task -> Thread.ofVirtual().name("desk").start(task);

    private final Workplace place;
    private final Settings settings;
    private final Meetings meetings;
    private final MediaEngine engine;
    private final Wishes wishes;
    private final GivenName name;
    // By the links of the one who runs them.
    private final Map<String, ServerHosting.Room> rooms = new ConcurrentHashMap<>();
    private final AtomicReference<Meeting.Subscription> expected = new AtomicReference<>(() -> {});

    AppDesk(Workplace place, Wishes wishes) {
        this.place = place;
        this.settings = place.settings();
        this.meetings = place.meetings();
        this.engine = place.engine();
        this.wishes = wishes;
        this.name = new GivenName(wishes);
    }

    @Override
    public Preferences preferences() {
        return name.over(settings.preferences());
    }

    @Override
    public void remember(Preferences preferences) {
        Preferences before = settings.preferences();
        boolean otherWays = !preferences.network().equals(before.network())
                || preferences.gear().processing().music()
                        != before.gear().processing().music();
        settings.remember(name.apart(preferences, settings.preferences()));
        if (otherWays) {
            // What was got ready would go by the old ones.
            expected.getAndSet(() -> {}).close();
        }
    }

    @Override
    public Verdict read(String link) {
        return meetings.read(link);
    }

    @Override
    public String withToken(String link, String token) {
        return meetings.withToken(link, token);
    }

    @Override
    public Meeting open(String link) {
        OpenMeeting meeting = meetings.open(link, wishes, settings.preferences());
        ServerHosting.Room room = rooms.get(link);
        return room == null ? meeting : new RoomMeeting(meeting, room);
    }

    @Override
    public CompletableFuture<Boolean> hasKey(String server) {
        return CompletableFuture.supplyAsync(() -> place.serverHost().knows(server), ELSEWHERE);
    }

    @Override
    public CompletableFuture<String> hold(ServerRoom wish) {
        return CompletableFuture.supplyAsync(
                () -> {
                    ServerHosting.Room room = place.serverHost().room(wish);
                    String link = room.ownLink(StartingMedia.name(wishes, settings.preferences()));
                    rooms.put(link, room);
                    return link;
                },
                ELSEWHERE);
    }

    @Override
    public Meeting.Subscription expect(String link) {
        Meeting.Subscription ready = meetings.expect(link);
        expected.set(ready);
        return ready;
    }

    @Override
    public CompletableFuture<Meeting> host() {
        return CompletableFuture.supplyAsync(this::held, ELSEWHERE);
    }

    private Meeting held() {
        try {
            Hosting.Held host = place.hosting().start("", "", 0, Hosting.PEOPLE, false);
            if (settings.preferences().nearby().welcomes()) {
                host.letNearIn();
            }
            return new HostedMeeting(open(host.ownLink()), host);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    @Override
    public Meeting.Subscription watchNear(Consumer<List<Near>> watcher) {
        if (settings.preferences().nearby().looks()) {
            return place.neighbours().watch(watcher);
        }
        watcher.accept(List.of());
        return () -> {};
    }

    @Override
    public CompletableFuture<String> approach(Near meeting) {
        return place.neighbours().approach(meeting);
    }

    @Override
    public PictureFeed feed(TrackId track) {
        return place.feeds().count(track, engine.feed(track));
    }

    @Override
    public CompletableFuture<Meeting.Subscription> meter(MicrophoneSpec spec, DoubleConsumer level) {
        return engine.meter(spec, level);
    }

    @Override
    public CompletableFuture<Void> testSpeaker(SpeakerSpec spec) {
        return engine.testSpeaker(spec);
    }

    @Override
    public CompletableFuture<Void> play(SpeakerSpec spec, Chime chime) {
        return engine.play(spec, chime);
    }

    @Override
    public CompletableFuture<Void> recordSample(MicrophoneSpec spec) {
        return engine.recordSample(spec);
    }

    @Override
    public CompletableFuture<Void> playSample(SpeakerSpec spec) {
        return engine.playSample(spec);
    }

    @Override
    public CompletableFuture<Boolean> keepPassword(String password) {
        return place.password().keep(password);
    }

    @Override
    public Meeting.Subscription watchDevices(Consumer<MediaDevices> watcher) {
        return engine.watchDevices(watcher);
    }

    @Override
    public Meeting.Subscription watchFlow(Consumer<List<Flow>> watcher) {
        return new FlowWatch(
                () -> meetings.newest()
                        .map(OpenMeeting::stats)
                        .orElseGet(() -> CompletableFuture.completedFuture(List.of())),
                meetings.time(),
                watcher);
    }

    @Override
    public About about() {
        return new About(
                Version.current(),
                "%s %s, Java %s"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                Runtime.version().feature()),
                place.folders().config().toString(),
                place.folders().logs().toString());
    }

    @Override
    public CompletableFuture<List<String>> examine() {
        return CompletableFuture.supplyAsync(this::checks, ELSEWHERE);
    }

    private List<String> checks() {
        Locale language = place.words().locale();
        StringWriter report = new StringWriter();
        new Doctor(language, new PrintWriter(report)).run(engine, false);
        return report.toString().lines().toList();
    }

    @Override
    public CompletableFuture<String> diagnose() {
        return CompletableFuture.supplyAsync(
                () -> new Diagnostics(place.folders().logs()).report(about(), settings.preferences(), checks()),
                ELSEWHERE);
    }

    @Override
    public void openLogs() {
        ELSEWHERE.execute(() -> Browser.open(place.folders().logs()));
    }

    @Override
    public Optional<String> brokenSettings() {
        return settings.setAside().map(Path::toString);
    }

    @Override
    public CompletableFuture<List<ScreenTarget>> windows() {
        return engine.windows();
    }

    @Override
    public void browse(String address) {
        ELSEWHERE.execute(() -> Browser.show(address));
    }
}
