package app.corrillo.livekit;

import app.corrillo.meeting.Forecast;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An access token: a JSON Web Token (RFC 7519) that says who joins which room, and what this person may do there. It is
 * a key: {@link #toString()} does not show it. What it says is read to know what to expect, and never trusted; the
 * server alone checks the signature.
 *
 * @param value the whole token, at most {@value #MAX} characters
 */
public record LiveKitToken(String value) {
    /** The longest token: attributes and metadata can make them large. */
    public static final int MAX = 64 * 1024;

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(20).build())
            .build());

    /** @throws IllegalArgumentException when it does not have the form of a token */
    public LiveKitToken {
        if (!isToken(value)) {
            throw new IllegalArgumentException("not an access token");
        }
    }

    /** Whether a text has the form of a token. */
    public static boolean isToken(String text) {
        return text.length() <= MAX && SHAPE.matcher(text).matches();
    }

    /** Who joins with it: the claim {@code sub}; empty where it cannot be read. */
    public Optional<String> identity() {
        return text(payload().path("sub"));
    }

    /** What the others read as the name: the claim {@code name}. */
    public Optional<String> name() {
        return text(payload().path("name"));
    }

    /** What the one who made it wants to have known: the claim {@code metadata}, of any form. */
    public Optional<String> metadata() {
        return text(payload().path("metadata"));
    }

    /** The room's name. */
    public Optional<String> room() {
        return text(payload().path("video").path("room"));
    }

    /** Until when it lets somebody in: the claim {@code exp}; empty where it cannot be read. */
    public Optional<Instant> expires() {
        JsonNode until = payload().path("exp");
        return until.isNumber() ? Optional.of(Instant.ofEpochSecond(bounded(until.asLong()))) : Optional.empty();
    }

    /** What it says of the part that its holder will have, for the lobby. */
    public Forecast forecast() {
        return TokenForecast.of(payload());
    }

    /** Whether its grant names this right, such as {@code roomCreate}. */
    public boolean grants(String right) {
        return payload().path("video").path(right).asBoolean(false);
    }

    /** Whether it makes its holder a moderator of the room ({@code roomAdmin}). */
    public boolean isModerator() {
        return payload().path("video").path("roomAdmin").asBoolean();
    }

    // Far beyond any clock, and within what an instant can hold.
    private static long bounded(long seconds) {
        return Math.clamp(seconds, 0, 1L << 40);
    }

    private JsonNode payload() {
        try {
            String middle = value.substring(value.indexOf('.') + 1, value.lastIndexOf('.'));
            return JSON.readTree(Base64.getUrlDecoder().decode(middle));
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return JSON.createObjectNode();
        } catch (IOException unreadable) {
            return JSON.createObjectNode();
        }
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.ofNullable(node.textValue()).filter(text -> !text.isBlank());
    }

    @Override
    public String toString() {
        return "LiveKitToken[…]";
    }
}
