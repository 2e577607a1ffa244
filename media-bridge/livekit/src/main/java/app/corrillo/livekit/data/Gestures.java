package app.corrillo.livekit.data;

import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.meeting.Reaction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hands and reactions. LiveKit has no dialect for them, and OpenVidu Meet, from 3.9 on, one for hands that only its
 * server can write ({@value #MEET}), which is read. So this is Corrillo's own: a raised hand is the attribute
 * {@value #HAND} with the time of raising in milliseconds since 1970, so that those who come later see it; whose token
 * does not allow attributes says it in a packet of that topic. A reaction is a packet of the topic {@value #REACTION}
 * that holds its word.
 */
public final class Gestures {
    /** Attribute and topic of raised hands. */
    public static final String HAND = "corrillo.hand";

    /** Attribute of OpenVidu Meet's server for a raised hand, with the same value. */
    public static final String MEET = "meet.handRaiseDate";

    /** Topic of reactions. */
    public static final String REACTION = "corrillo.reaction";

    private static final String DOWN = "down";

    private Gestures() {}

    /** As an attribute; an empty value takes an attribute away. */
    public static Map<String, String> attribute(boolean up, long timestamp) {
        return Map.of(HAND, up ? Long.toString(timestamp) : "");
    }

    /** When the hand was raised; empty while it is down. */
    public static Optional<Long> raisedAt(Map<String, String> attributes) {
        return Stream.of(HAND, MEET)
                .map(name -> attributes.getOrDefault(name, ""))
                .filter(Gestures::isUp)
                .map(Long::valueOf)
                .findFirst();
    }

    /** As a packet, to everybody or to one. */
    public static DataPacket hand(boolean up, long timestamp, List<String> to) {
        return Packets.user(HAND, up ? Long.toString(timestamp) : DOWN, to);
    }

    /** What a packet says of a hand. */
    public static boolean isUp(String payload) {
        return payload.matches("\\d{1,15}");
    }

    public static DataPacket reaction(Reaction reaction) {
        return Packets.user(REACTION, reaction.word(), List.of());
    }

    /** The reaction of this word. */
    public static Optional<Reaction> reaction(String payload) {
        return Arrays.stream(Reaction.values())
                .filter(reaction -> reaction.word().equals(payload))
                .findFirst();
    }
}
