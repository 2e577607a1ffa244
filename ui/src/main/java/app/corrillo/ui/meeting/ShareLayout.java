package app.corrillo.ui.meeting;

import java.util.List;

/**
 * Somebody's screen as large as its shape allows, people in a strip at its right. Pure.
 *
 * @param people from top to bottom
 * @param folded how many people have no cell; they share the last one
 */
record ShareLayout(Box shared, List<Box> people, int folded) {

    ShareLayout {
        people = List.copyOf(people);
    }

    /** @param shape the shared picture's width by its height */
    static ShareLayout of(Room room, int count, double shape) {
        int strip = Strip.width(room);
        int widest = Math.max(2, room.width() - strip - Room.GAP);
        int width = (int) Math.floor(Math.min(widest, room.height() * shape));
        int height = Math.max(2, (int) Math.floor(Math.min(room.height(), width / shape)));
        int left = Room.GAP + (room.width() - width - Room.GAP - strip) / 2;
        Box shared = new Box(left, Room.GAP + (room.height() - height) / 2, width, height);
        Strip people = Strip.of(shared, strip, count);
        return new ShareLayout(shared, people.people(), people.folded());
    }
}
