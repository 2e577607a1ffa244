package app.corrillo.ui.meeting;

import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Quality;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.ui.control.DeviceKind;
import app.corrillo.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who and what is shown, made from the state. Pure.
 *
 * @param share somebody else's screen; one's own is not shown, it would only show itself
 * @param people in the order of their arrival, oneself last
 */
record Tiles(Optional<Tile> share, List<Tile> people) {

    /** The shared screen, and everybody. */
    List<Tile> all() {
        return Stream.concat(share.stream(), people.stream()).toList();
    }

    /** Without the shared screen, which is seen elsewhere, or not at all. */
    Tiles withoutShare() {
        return new Tiles(Optional.empty(), people);
    }

    /** With the people in another order. */
    Tiles seated(List<Tile> now) {
        return new Tiles(share, now);
    }

    /** Nothing to see of others. */
    Tiles withoutPictures() {
        return new Tiles(
                Optional.empty(),
                people.stream()
                        .map(tile -> tile.self() ? tile : tile.withoutPicture())
                        .toList());
    }

    static Tiles of(MeetingState state, Words words) {
        List<Tile> people = new ArrayList<>();
        Optional<Tile> self = Optional.empty();
        for (Participant who : state.participants().values()) {
            if (who.self()) {
                self = Optional.of(own(state, who, words));
            } else {
                people.add(other(state, who));
            }
        }
        self.ifPresent(people::add);
        return new Tiles(share(state, words), people);
    }

    private static Tile own(MeetingState state, Participant who, Words words) {
        boolean on = isSent(state);
        Optional<Track> camera = state.track(who.id(), Source.CAMERA);
        return new Tile(
                who.kind(),
                Tile.keyOf(who.id()),
                who.id(),
                words.say("meeting.you"),
                Initials.of(who.name().value()),
                picture(camera, state.local().cameraOn()),
                true,
                false,
                !on,
                camera.filter(Track::stalled).isPresent(),
                on && Math.max(who.level(), state.local().level()) >= Participant.SPEAKS,
                who.quality().isWeak(),
                who.hand());
    }

    private static Tile other(MeetingState state, Participant who) {
        Optional<Track> camera = state.track(who.id(), Source.CAMERA);
        boolean muted = isMuted(state, who);
        boolean lost = state.phase() == Phase.RECONNECTING || who.quality() == Quality.LOST;
        boolean stalled = lost
                || camera.filter(track -> !track.muted() && track.stalled()).isPresent();
        return new Tile(
                who.kind(),
                Tile.keyOf(who.id()),
                who.id(),
                who.name().value(),
                Initials.of(who.name().value()),
                picture(camera, true),
                false,
                false,
                muted,
                stalled,
                !muted && !lost && who.speaks(),
                who.quality().isWeak(),
                who.hand());
    }

    /** Whether somebody else shares a screen. */
    static boolean isShared(MeetingState state) {
        return state.share(Track.Direction.RECEIVE).isPresent();
    }

    private static Optional<Tile> share(MeetingState state, Words words) {
        return state.share(Track.Direction.RECEIVE).map(track -> {
            Participant who = state.participants().get(track.owner());
            String name = who == null ? "" : who.name().value();
            return new Tile(
                    Participant.Kind.PERSON,
                    "screen " + track.owner(),
                    track.owner(),
                    words.say("meeting.shares", name),
                    Initials.of(name),
                    track.id(),
                    false,
                    true,
                    false,
                    state.phase() == Phase.RECONNECTING || track.stalled(),
                    false,
                    false,
                    0);
        });
    }

    /** Whether one's own voice goes out: a microphone that is on is none where there is none. */
    private static boolean isSent(MeetingState state) {
        return state.local().microphoneOn() && DeviceKind.MICROPHONE.isThere(state.local());
    }

    /** Whether nothing is heard of this person: no microphone, or it is muted. */
    static boolean isMuted(MeetingState state, Participant who) {
        return who.self()
                ? !isSent(state)
                : state.track(who.id(), Source.MICROPHONE)
                        .filter(track -> !track.muted())
                        .isEmpty();
    }

    private static @Nullable TrackId picture(Optional<Track> track, boolean on) {
        return track.filter(one -> on && !one.muted()).map(Track::id).orElse(null);
    }
}
