package app.corrillo.livekit.session;

import app.corrillo.livekit.data.Incoming;
import app.corrillo.livekit.protocol.Transcription;
import app.corrillo.livekit.protocol.TranscriptionSegment;
import app.corrillo.meeting.Caption;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.UntrustedText;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Speech that a machine has written down. Only for the session's lane. */
final class Papers {
    /** The topic of captions (LiveKit's agents). */
    static final String CAPTIONS = "lk.transcription";

    private static final int MAX_ID = 128;

    private final Tools tools;
    private final Function<String, Optional<Member>> byIdentity;
    private final Function<String, Optional<ParticipantId>> byTrack;

    Papers(
            Tools tools,
            Function<String, Optional<Member>> byIdentity,
            Function<String, Optional<ParticipantId>> byTrack) {
        this.tools = tools;
        this.byIdentity = byIdentity;
        this.byTrack = byTrack;
    }

    /** A piece of speech, as far as it has come; whoever wrote it down may not be who said it. */
    void written(Member from, Incoming.Whole stream) {
        Map<String, String> about = stream.header().attributes;
        String id = about.getOrDefault("lk.segment_id", stream.header().stream_id);
        boolean complete = stream.complete() && !"false".equals(about.get("lk.transcription_final"));
        ParticipantId speaker =
                byTrack.apply(about.getOrDefault("lk.transcribed_track_id", "")).orElse(from.id());
        tell(speaker, id, stream.text(), complete);
    }

    /** The same in the older way. */
    void written(Member from, Transcription older) {
        ParticipantId speaker = byIdentity
                .apply(older.transcribed_participant_identity)
                .map(Member::id)
                .orElse(from.id());
        for (TranscriptionSegment segment : older.segments) {
            tell(speaker, segment.id, segment.text, segment.final_);
        }
    }

    private void tell(ParticipantId speaker, String id, String text, boolean complete) {
        if (id.length() <= MAX_ID) {
            tools.tell(new MeetingEvent.Captioned(new Caption(
                    speaker,
                    id,
                    UntrustedText.message(text),
                    complete,
                    tools.time().now())));
        }
    }
}
