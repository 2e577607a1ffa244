package app.corrillo.ui.meeting;

import java.util.List;

/**
 * Some people large, the others in a strip at their right. Pure.
 *
 * @param large in the order in which they were chosen
 * @param people the others, from top to bottom
 * @param folded how many people have no cell; they share the last one
 */
record FocusLayout(List<Box> large, List<Box> people, int folded) {
    private static final double SHAPE = 16.0 / 9;

    FocusLayout {
        large = List.copyOf(large);
        people = List.copyOf(people);
    }

    /** Both at least one. */
    static FocusLayout of(Room room, int large, int others) {
        if (large == 1) {
            ShareLayout one = ShareLayout.of(room, others, SHAPE);
            return new FocusLayout(List.of(one.shared()), one.people(), one.folded());
        }
        int strip = Strip.width(room);
        Room left = new Room(Math.max(1, room.width() - strip - Room.GAP), room.height());
        Box beside = new Box(Room.GAP, Room.GAP, left.width(), left.height());
        Strip people = Strip.of(beside, strip, others);
        return new FocusLayout(GridLayout.of(left, large, 0).tiles(), people.people(), people.folded());
    }
}
