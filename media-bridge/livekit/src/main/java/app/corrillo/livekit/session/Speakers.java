package app.corrillo.livekit.session;

import app.corrillo.livekit.protocol.ConnectionQualityInfo;
import app.corrillo.livekit.protocol.SpeakerInfo;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Quality;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How loud everybody is and how well connected, as the server measures it: it tells changes, and the meeting is told
 * the whole, because of two tellings in a row only the last may be seen. Only for the session's lane.
 */
final class Speakers {
    private final Tools tools;
    private final Function<String, Optional<ParticipantId>> bySid;
    private final Map<ParticipantId, Double> levels = new HashMap<>();

    Speakers(Tools tools, Function<String, Optional<ParticipantId>> bySid) {
        this.tools = tools;
        this.bySid = bySid;
    }

    void heard(List<SpeakerInfo> speakers) {
        for (SpeakerInfo speaker : speakers) {
            bySid.apply(speaker.sid).ifPresent(id -> levels.put(id, speaker.active ? (double) speaker.level : 0.0));
        }
        if (!levels.isEmpty()) {
            tools.tell(new MeetingEvent.LevelsMeasured(levels));
        }
    }

    void measured(List<ConnectionQualityInfo> updates) {
        for (ConnectionQualityInfo update : updates) {
            bySid.apply(update.participant_sid)
                    .ifPresent(id -> tools.tell(new MeetingEvent.QualityMeasured(id, quality(update))));
        }
    }

    void departed(ParticipantId id) {
        levels.remove(id);
    }

    private static Quality quality(ConnectionQualityInfo update) {
        return switch (update.quality) {
            case EXCELLENT, GOOD -> Quality.GOOD;
            case POOR -> Quality.POOR;
            case LOST -> Quality.LOST;
        };
    }
}
