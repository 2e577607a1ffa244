package app.corrillo.ui.meeting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom this person is to see large: those who are pinned, else whom those show who run the meeting, else, if that was
 * asked for, who speaks.
 */
final class Attention {
    private final Set<String> pinned = new LinkedHashSet<>();
    private final Spokesperson spokesperson;
    private @Nullable String spotlight;
    private boolean speaker;

    /** @param changed runs when somebody else is to be seen large */
    Attention(Runnable changed) {
        spokesperson = new Spokesperson(changed);
    }

    /** Keys of tiles, in order; empty where all are alike. */
    List<String> large(Tiles tiles) {
        List<String> there = tiles.people().stream().map(Tile::key).toList();
        pinned.retainAll(there);
        if (!pinned.isEmpty()) {
            return List.copyOf(pinned);
        }
        if (spotlight != null && there.contains(spotlight)) {
            return List.of(spotlight);
        }
        return speaker ? spokesperson.of(tiles.people()).stream().toList() : List.of();
    }

    /** The tile that everybody is to see large, null for none; returns whether it is another one now. */
    boolean light(@Nullable String key) {
        boolean changed = !Objects.equals(spotlight, key);
        spotlight = key;
        return changed;
    }

    /** Pins this tile, or lets it go. */
    void pin(String key) {
        if (!pinned.remove(key)) {
            pinned.add(key);
        }
    }

    boolean isPinned(String key) {
        return pinned.contains(key);
    }

    /** From all alike to who speaks, or back; what was pinned is let go. */
    void turn() {
        speaker = !speaker;
        pinned.clear();
    }

    /** Whether who speaks is seen large. */
    boolean isSpeaker() {
        return speaker;
    }

    void stop() {
        spokesperson.stop();
    }
}
