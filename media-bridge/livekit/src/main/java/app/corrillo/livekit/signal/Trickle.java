package app.corrillo.livekit.signal;

import app.corrillo.meeting.media.PeerConnection.Candidate;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** ICE candidates as JSON (W3C RTCIceCandidateInit), the way LiveKit sends them inside its messages. */
public final class Trickle {
    /** A candidate is one line; this bounds what is looked at. */
    static final int MAX = 4_096;

    private static final int MAX_MID = 64;
    private static final int MAX_LINE = 1_024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Trickle() {}

    /** As it is sent. */
    public static String write(Candidate candidate) {
        ObjectNode json = JSON.createObjectNode();
        json.put("candidate", candidate.candidate());
        json.put("sdpMid", candidate.mid());
        json.put("sdpMLineIndex", candidate.line());
        return json.toString();
    }

    /** What was received; nothing for what is none, and for the end of candidates. */
    public static Optional<Candidate> read(String text) {
        if (text.length() > MAX) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(text);
            String candidate = json.path("candidate").asText("");
            String mid = json.path("sdpMid").asText("");
            int line = json.path("sdpMLineIndex").asInt(0);
            boolean usable = !candidate.isBlank() && mid.length() <= MAX_MID && line >= 0 && line <= MAX_LINE;
            return usable ? Optional.of(new Candidate(candidate, mid, line)) : Optional.empty();
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }
}
