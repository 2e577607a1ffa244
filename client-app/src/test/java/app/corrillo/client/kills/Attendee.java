package app.corrillo.client.kills;

import app.corrillo.client.app.Meetings;
import app.corrillo.client.app.OpenMeeting;
import app.corrillo.client.cli.Wishes;
import app.corrillo.livekit.LiveKitAdapter;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.meeting.time.Time;
import app.corrillo.mesh.MeshAdapter;
import app.corrillo.ui.Preferences;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody in a meeting, who looks at every picture there is. Used by one thread. */
final class Attendee implements AutoCloseable {
    private static final TileSize TILE = new TileSize(320, 180);

    private final String name;
    private final HeldAnswers answers;
    private final MediaEngine engine;
    private final Meetings meetings;
    private final Wishes wishes;
    private final String link;
    private final Map<TrackId, PictureFeed> feeds = new HashMap<>();
    private volatile OpenMeeting meeting;
    private MeetingState shown;

    Attendee(String name, MediaEngine engine, Time time, MicrophoneSpec microphone, String link) {
        this(name, engine, time, microphone, new SpeakerSpec.None(), link);
    }

    Attendee(String name, MediaEngine engine, Time time, MicrophoneSpec microphone, SpeakerSpec speaker, String link) {
        this.name = name;
        this.answers = new HeldAnswers(engine);
        this.engine = answers.engine();
        this.link = link;
        this.meetings = new Meetings(List.of(new MeshAdapter(), new LiveKitAdapter()), this.engine, time);
        this.wishes = new Wishes(
                Optional.of(name),
                Optional.of(new CameraSpec.TestPattern(320, 180, 15, -1)),
                Optional.of(microphone),
                Optional.of(speaker),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                Optional.empty());
        this.meeting = open();
        this.shown = meeting.state();
    }

    private OpenMeeting open() {
        return meetings.open(link, wishes, Preferences.first());
    }

    void join() {
        meeting.send(new MeetingCommand.Join(UntrustedText.name(name)));
    }

    /** Leaves, and is in the lobby of the same meeting. */
    void leave() {
        close();
        feeds.clear();
        meeting = open();
    }

    /** Of the connections that this one makes from now on. */
    HeldAnswers answers() {
        return answers;
    }

    void send(MeetingCommand command) {
        meeting.send(command);
    }

    void say(String text) {
        send(new MeetingCommand.Say(UntrustedText.message(text)));
    }

    /** All that was written, by whomever, sorted by its letters. */
    List<String> chat() {
        return state().chat().stream()
                .map(message -> message.text().value())
                .sorted()
                .toList();
    }

    MeetingState state() {
        return meeting.state();
    }

    boolean isLive() {
        return state().phase() == Phase.LIVE;
    }

    /** Pictures of the others of this kind, by track. */
    List<TrackId> others(Source source) {
        return state().tracks().values().stream()
                .filter(track ->
                        track.direction() == Track.Direction.RECEIVE && track.source() == source && !track.stalled())
                .map(Track::id)
                .toList();
    }

    /** Whether nobody else's microphone is on, as far as this one knows. */
    boolean seesMuted() {
        return state().tracks().values().stream()
                .filter(track -> track.direction() == Track.Direction.RECEIVE && track.source() == Source.MICROPHONE)
                .allMatch(Track::muted);
    }

    /** Looks, and says whether there is a new picture of another's source now. */
    boolean sees(Source source) {
        look();
        boolean seen = false;
        for (TrackId track : others(source)) {
            PictureFeed feed = feeds.get(track);
            if (feed != null) {
                seen |= feed.take() != null;
                feed.letGo();
            }
        }
        return seen;
    }

    /** Whether another's camera gives pictures of these proportions; layers are smaller, and may be cut a little. */
    boolean seesCameraLike(int width, int height) {
        look();
        return others(Source.CAMERA).stream()
                .map(feeds::get)
                .filter(Objects::nonNull)
                .map(PictureFeed::counts)
                .anyMatch(seen -> seen.sourceHeight() > 0
                        && Math.abs(seen.sourceWidth() * height - seen.sourceHeight() * width)
                                <= seen.sourceWidth() * height / 10);
    }

    /** Whether somebody else is loud now. */
    boolean hears() {
        return received().anyMatch(track -> track.audioLevel() > 0.05);
    }

    /** How many pictures of others were decoded, over all connections that there are now. */
    long decoded() {
        return received().mapToLong(TrackStats::frames).sum();
    }

    private Stream<TrackStats> received() {
        return meeting.stats().join().stream()
                .flatMap(link -> link.tracks().stream())
                .filter(track -> track.direction() == Track.Direction.RECEIVE);
    }

    private void look() {
        MeetingState now = state();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        Map<TrackId, TileSize> tiles = now.tracks().values().stream()
                .filter(track -> track.direction() == Track.Direction.RECEIVE
                        && track.source().isVideo())
                .map(Track::id)
                .collect(Collectors.toMap(Function.identity(), _ -> TILE));
        send(new MeetingCommand.Show(tiles));
        feeds.entrySet().removeIf(entry -> {
            boolean gone = !tiles.containsKey(entry.getKey());
            if (gone) {
                close(entry.getValue());
            }
            return gone;
        });
        for (TrackId track : tiles.keySet()) {
            feeds.computeIfAbsent(track, fresh -> {
                PictureFeed feed = engine.feed(fresh);
                feed.resize(TILE.width(), TILE.height(), PictureFeed.Fit.COVER);
                return feed;
            });
        }
    }

    // Nobody else reads what this one takes.
    private static void close(PictureFeed feed) {
        feed.close();
        feed.letGo();
    }

    @Override
    public void close() {
        meeting.close();
        feeds.values().forEach(Attendee::close);
    }
}
