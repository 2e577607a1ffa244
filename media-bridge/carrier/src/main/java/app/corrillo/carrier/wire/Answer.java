package app.corrillo.carrier.wire;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.MediaEngine.Holdings;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection.Description;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.media.ScreenTarget;
import java.util.List;

/** What a question is answered with. */
public sealed interface Answer {
    record Done() implements Answer {}

    record TrackOpened(TrackId id, Source source) implements Answer {}

    record Windows(List<ScreenTarget> windows) implements Answer {
        public Windows {
            windows = List.copyOf(windows);
        }
    }

    record SectionAdded(int line) implements Answer {}

    /** A description that was made, and where sections are in it that did not know before. */
    record Described(Description description, List<Line> lines) implements Answer {
        public Described {
            lines = List.copyOf(lines);
        }
    }

    record ChannelMade(int channel, String label) implements Answer {}

    record LacksSound(boolean lacking) implements Answer {}

    record Stats(LinkStats stats) implements Answer {}

    /** What waits in a channel. */
    record Waiting(long bytes) implements Answer {}

    /** Everything has ended, but for this. */
    record Closed(Holdings left) implements Answer {}

    /** It could not be done. */
    record Refused(MediaProblem problem, String message) implements Answer {}

    /** It should not have been asked (IllegalStateException). */
    record Misused(String message) implements Answer {}

    /** Where the section of a sender is in the description. */
    record Line(int sender, int line) {}
}
