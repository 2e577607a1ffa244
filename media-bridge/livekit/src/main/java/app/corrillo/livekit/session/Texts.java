package app.corrillo.livekit.session;

import app.corrillo.livekit.attribute.Attributes;
import app.corrillo.livekit.protocol.ParticipantInfo;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;

/**
 * How much is kept of what people write about themselves: so much of each, and so much of all together. Who has more is
 * in the room without it. Only for the session's lane.
 */
final class Texts {
    /** Characters of metadata and attributes of everybody. */
    static final long MOST = 16L << 20;

    /** What an attribute takes beside its characters. */
    private static final int ENTRY = 64;

    private static final Logger LOG = System.getLogger(Texts.class.getName());

    private long used;
    private boolean complained;

    /** What is told of somebody, as much of it as there is room for; {@link #forget} what was told before first. */
    ParticipantInfo keep(ParticipantInfo info) {
        ParticipantInfo.Builder kept = info.newBuilder();
        if (info.metadata.length() > Attributes.METADATA || !hasRoom(info.metadata.length())) {
            kept.metadata("");
        }
        used += kept.metadata.length();
        long attributes = size(info.attributes);
        if (attributes > Attributes.BYTES || !hasRoom(attributes)) {
            kept.attributes(Map.of());
        }
        used += size(kept.attributes);
        if (!complained && (!kept.metadata.equals(info.metadata) || kept.attributes.size() < info.attributes.size())) {
            complained = true;
            LOG.log(
                    Level.WARNING,
                    "{0} has too much metadata or too many attributes, alone or with the others: they are not kept",
                    info.identity);
        }
        return kept.build();
    }

    /** What was kept of somebody is no more. */
    void forget(Member member) {
        used -= member.metadata().length() + size(member.attributes());
    }

    private boolean hasRoom(long more) {
        return used + more <= MOST;
    }

    private static long size(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .mapToLong(one ->
                        ENTRY + one.getKey().length() + (long) one.getValue().length())
                .sum();
    }
}
