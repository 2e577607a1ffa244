package app.corrillo.livekit.session;

import app.corrillo.livekit.protocol.ConnectionQualityInfo;
import app.corrillo.livekit.protocol.SpeakerInfo;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Quality;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How loud everybody is and how well connected, as the server measures it: it tells changes, and the meeting is told
 * the whole, because of two tellings in a row only the last may be seen. Only for the session's lane.
 */
final class Speakers {
    /** Of who speaks a server tells more often than this. */
    static final Duration STILL = Duration.ofSeconds(2);

    private final Tools tools;
    private final Function<String, Optional<ParticipantId>> bySid;
    private final Map<ParticipantId, Double> levels = new HashMap<>();
    private final Set<ParticipantId> doubted = new HashSet<>();

    Speakers(Tools tools, Function<String, Optional<ParticipantId>> bySid) {
        this.tools = tools;
        this.bySid = bySid;
    }

    void heard(List<SpeakerInfo> speakers) {
        for (SpeakerInfo speaker : speakers) {
            bySid.apply(speaker.sid).ifPresent(id -> {
                doubted.remove(id);
                levels.put(id, speaker.active ? (double) speaker.level : 0.0);
            });
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

    /** The way is back; that somebody has stopped meanwhile was not heard. Who still speaks is told of soon. */
    void back() {
        doubted.clear();
        levels.forEach((who, level) -> {
            if (level > 0) {
                doubted.add(who);
            }
        });
        if (!doubted.isEmpty()) {
            tools.time().after(STILL, () -> tools.lane().run(this::hush));
        }
    }

    private void hush() {
        if (!doubted.isEmpty()) {
            doubted.forEach(who -> levels.replace(who, 0.0));
            doubted.clear();
            tools.tell(new MeetingEvent.LevelsMeasured(levels));
        }
    }

    void departed(ParticipantId id) {
        levels.remove(id);
        doubted.remove(id);
    }

    private static Quality quality(ConnectionQualityInfo update) {
        return switch (update.quality) {
            case EXCELLENT, GOOD -> Quality.GOOD;
            case POOR -> Quality.POOR;
            case LOST -> Quality.LOST;
        };
    }
}
