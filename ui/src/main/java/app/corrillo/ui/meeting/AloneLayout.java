package app.corrillo.ui.meeting;

import java.util.Optional;

/**
 * Nobody else is there: oneself, and a card with the invitation beside or below; in a small window the card alone.
 * Pure.
 */
record AloneLayout(Optional<Box> self, Box card) {
    private static final int CARD = 400;
    private static final int CARD_HEIGHT = 240;
    private static final int BETWEEN = 40;
    private static final int BESIDE_FROM = 860;
    private static final int BELOW_FROM = 480;

    static AloneLayout of(Room room) {
        if (room.width() >= BESIDE_FROM) {
            int margin = room.width() / 16;
            int width = room.width() - CARD - BETWEEN - 2 * margin;
            Box self = middle(Room.GAP + margin, Room.GAP, width, room.height());
            Box card = new Box(self.right() + BETWEEN, Room.GAP, CARD, room.height());
            return new AloneLayout(Optional.of(self), card);
        } else if (room.height() >= BELOW_FROM) {
            Box self = middle(Room.GAP, Room.GAP, room.width(), room.height() - CARD_HEIGHT - Room.GAP);
            Box card = new Box(Room.GAP, self.bottom() + Room.GAP, room.width(), room.height() - self.bottom());
            return new AloneLayout(Optional.of(self), card);
        }
        return new AloneLayout(Optional.empty(), new Box(Room.GAP, Room.GAP, room.width(), room.height()));
    }

    private static Box middle(int left, int top, int width, int height) {
        Box tile = GridLayout.of(new Room(width, height), 1, 1).tiles().getFirst();
        return new Box(left + tile.x() - Room.GAP, top + tile.y() - Room.GAP, tile.width(), tile.height());
    }
}
