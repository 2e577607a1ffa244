package app.corrillo.livekit.data;

import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.meeting.Poll;
import app.corrillo.meeting.poll.PollReport;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Polls. Neither LiveKit nor OpenVidu Meet has a dialect for them, so this is Corrillo's own: JSON in packets of the
 * topic {@value #TOPIC}. Whoever asks tells everybody how the poll stands; votes go to the asker alone.
 */
public final class Ballots {
    /** Topic of polls; other clients have no use for it, and overlook it. */
    public static final String TOPIC = "corrillo.poll";

    /** Of these words. Another one is overlooked. */
    public static final int VERSION = 1;

    private static final int LONGEST = 16 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(4)
                    .maxStringLength(LONGEST)
                    .maxNumberLength(20)
                    .build())
            .build());

    private Ballots() {}

    /** What a packet says. */
    public sealed interface Ballot {}

    /** How a poll of the sender's stands. */
    public record Report(PollReport report) implements Ballot {}

    /** The sender votes in a poll of this person's. */
    public record Vote(int poll, int answer) implements Ballot {}

    /** Nothing that makes sense. */
    public record Nothing() implements Ballot {}

    /** To everybody, or to these. */
    public static DataPacket report(PollReport report, List<String> to) {
        ObjectNode json = JSON.createObjectNode()
                .put("version", VERSION)
                .put("poll", report.number())
                .put("question", report.question())
                .put("open", report.open());
        report.answers().forEach(json.putArray("answers")::add);
        report.votes().forEach(json.putArray("votes")::add);
        return Packets.user(TOPIC, json.toString(), to);
    }

    /** To the asker. */
    public static DataPacket vote(int poll, int answer, List<String> to) {
        ObjectNode json = JSON.createObjectNode()
                .put("version", VERSION)
                .put("poll", poll)
                .put("vote", answer);
        return Packets.user(TOPIC, json.toString(), to);
    }

    /** What a payload says. */
    public static Ballot read(String payload) {
        try {
            JsonNode json = payload.length() > LONGEST ? JSON.nullNode() : JSON.readTree(payload);
            if (json.path("version").asInt() != VERSION || !json.path("poll").isInt()) {
                return new Nothing();
            }
            return json.has("vote") ? vote(json) : report(json);
        } catch (JsonProcessingException unreadable) {
            return new Nothing();
        }
    }

    private static Ballot vote(JsonNode json) {
        return json.path("vote").isInt()
                ? new Vote(json.path("poll").intValue(), json.path("vote").intValue())
                : new Nothing();
    }

    private static Ballot report(JsonNode json) {
        boolean whole = json.path("question").isTextual()
                && json.path("open").isBoolean()
                && holds(json.path("answers"), JsonNode::isTextual)
                && holds(json.path("votes"), JsonNode::isInt);
        if (!whole) {
            return new Nothing();
        }
        List<String> answers = new ArrayList<>();
        json.path("answers").forEach(answer -> answers.add(answer.textValue()));
        List<Integer> votes = new ArrayList<>();
        json.path("votes").forEach(count -> votes.add(count.intValue()));
        return new Report(new PollReport(
                json.path("poll").intValue(),
                json.path("question").textValue(),
                answers,
                votes,
                json.path("open").booleanValue()));
    }

    private static boolean holds(JsonNode list, Predicate<JsonNode> each) {
        if (!list.isArray() || list.size() > Poll.MOST) {
            return false;
        }
        for (JsonNode one : list) {
            if (!each.test(one)) {
                return false;
            }
        }
        return true;
    }
}
