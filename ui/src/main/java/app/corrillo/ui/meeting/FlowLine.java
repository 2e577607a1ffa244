package app.corrillo.ui.meeting;

import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.ui.Desk.Flow;
import app.corrillo.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * One line of the panel of numbers.
 *
 * @param title whose, and what it is
 * @param about what flows
 * @param quality how well it flows, in one line or two
 * @param course kilobits a second, oldest first
 * @param losses packets that were lost a second, oldest first
 */
record FlowLine(TrackId track, String title, String about, String quality, List<Long> course, List<Long> losses) {

    /** One for each track of which something is known, in the order of the tracks. Pure. */
    static List<FlowLine> all(MeetingState state, List<Flow> flows, History history, Words words) {
        List<FlowLine> lines = new ArrayList<>();
        for (Track track : state.tracks().values()) {
            Optional<Flow> flow =
                    flows.stream().filter(one -> one.track().equals(track.id())).findFirst();
            flow.ifPresent(now -> lines.add(new FlowLine(
                    track.id(),
                    title(state, track, words),
                    about(track, now, words),
                    quality(track, now, words),
                    history.kilobits(track.id()),
                    history.lost(track.id()))));
        }
        return lines;
    }

    private static String title(MeetingState state, Track track, Words words) {
        Participant owner = state.participants().get(track.owner());
        String name = track.direction() == Track.Direction.SEND
                ? words.say("meeting.you")
                : owner == null ? "" : owner.name().value();
        String what = switch (track.source()) {
            case CAMERA -> words.say("meeting.numbers.camera");
            case MICROPHONE -> words.say("meeting.numbers.microphone");
            case SCREEN -> words.say("meeting.numbers.screen");
            case SCREEN_AUDIO -> words.say("meeting.numbers.screen-sound");
        };
        return words.say("meeting.numbers.title", name, what);
    }

    private static String about(Track track, Flow flow, Words words) {
        return track.source().isVideo()
                ? words.say(
                        "meeting.numbers.picture",
                        flow.codec(),
                        flow.width(),
                        flow.height(),
                        flow.perSecond(),
                        flow.kilobits())
                : words.say("meeting.numbers.sound", flow.codec(), flow.kilobits());
    }

    private static String quality(Track track, Flow flow, Words words) {
        StringJoiner way = new StringJoiner(" · ");
        way.add(words.say("meeting.numbers.lost", flow.lost()));
        if (track.direction() == Track.Direction.RECEIVE) {
            way.add(words.say("meeting.numbers.jitter", flow.jitterMillis()));
        }
        StringJoiner parts = new StringJoiner(" · ");
        if (flow.roundTripMillis() > 0) {
            parts.add(words.say("meeting.numbers.round-trip", flow.roundTripMillis()));
        }
        if (flow.codingMillis() > 0) {
            boolean own = track.direction() == Track.Direction.SEND;
            parts.add(words.say(own ? "meeting.numbers.encoding" : "meeting.numbers.decoding", flow.codingMillis()));
        }
        return parts.length() == 0 ? way.toString() : way + "\n" + parts;
    }
}
