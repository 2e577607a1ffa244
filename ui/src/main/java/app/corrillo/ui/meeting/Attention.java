package app.corrillo.ui.meeting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whom this person wants to see large: those who are pinned, or else, if that was asked for, who speaks. */
final class Attention {
    private final Set<String> pinned = new LinkedHashSet<>();
    private final Spokesperson spokesperson;
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
        return speaker ? spokesperson.of(tiles.people()).stream().toList() : List.of();
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
