package app.corrillo.client.app;

import app.corrillo.client.cli.Wishes;
import app.corrillo.client.settings.Settings;
import app.corrillo.client.stats.FeedTally;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.ScreenTarget;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.ui.Desk;
import app.corrillo.ui.Preferences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;

/** What the screens may ask, answered by the settings, the meetings and the engine. */
final class AppDesk implements Desk {
    private static final Executor ELSEWHERE =
            task -> Thread.ofVirtual().name("desk").start(task);

    private final Settings settings;
    private final Meetings meetings;
    private final Hosting hosting;
    private final MediaEngine engine;
    private final FeedTally feeds;
    private final Wishes wishes;

    AppDesk(Settings settings, Meetings meetings, Hosting hosting, MediaEngine engine, FeedTally feeds, Wishes wishes) {
        this.settings = settings;
        this.meetings = meetings;
        this.hosting = hosting;
        this.engine = engine;
        this.feeds = feeds;
        this.wishes = wishes;
    }

    @Override
    public Preferences preferences() {
        return settings.preferences();
    }

    @Override
    public void remember(Preferences preferences) {
        settings.remember(preferences);
    }

    @Override
    public Verdict read(String link) {
        return meetings.read(link);
    }

    @Override
    public Meeting open(String link) {
        return meetings.open(link, wishes, settings.preferences());
    }

    @Override
    public CompletableFuture<Meeting> host() {
        return CompletableFuture.supplyAsync(this::held, ELSEWHERE);
    }

    private Meeting held() {
        try {
            Hosting.Held host = hosting.start("", "", 0, Hosting.PEOPLE);
            return new HostedMeeting(open(host.link()), host);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    @Override
    public PictureFeed feed(TrackId track) {
        return feeds.count(track, engine.feed(track));
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
    public CompletableFuture<List<ScreenTarget>> windows() {
        return engine.windows();
    }

    @Override
    public void browse(String address) {
        ELSEWHERE.execute(() -> Browser.show(address));
    }
}
