package app.corrillo.livekit.call;

import app.corrillo.meeting.ParticipantId;
import java.time.Duration;

/**
 * A call of another participant.
 *
 * @param payload whatever they like, at most {@link Calls#PAYLOAD} bytes of UTF-8
 * @param within how long they wait for an answer
 */
public record RemoteCall(ParticipantId from, String method, String payload, Duration within) {
    @Override
    public String toString() {
        return "RemoteCall[" + method + "]";
    }
}
