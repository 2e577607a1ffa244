package app.corrillo.ui.meeting;

import app.corrillo.ui.Habits.Corner;

/** Two people: the other one fills the room, oneself is an inset in a corner, beside what is marked there. Pure. */
record OneToOneLayout(Box other, Box self) {
    private static final int INSET = 224;
    private static final int MARGIN = 16;

    /** As high as the name, or a raised hand, and what is left free around them. */
    private static final int MARK = 32;

    /** @param handUp whether the other one has a mark in the upper left corner */
    static OneToOneLayout of(Room room, Corner corner, boolean handUp) {
        Box other = GridLayout.of(room, 1, 1).tiles().getFirst();
        int width = Math.min(INSET, other.width() / 3);
        int height = width * 9 / 16;
        int margin = Math.min(MARGIN, other.height() / 12);
        int above = margin + (corner == Corner.TOP_LEFT && handUp ? MARK : 0);
        int below = margin + (corner == Corner.BOTTOM_LEFT ? MARK : 0);
        int x = corner.isLeft() ? other.x() + margin : other.right() - margin - width;
        int y = corner.isTop() ? other.y() + above : other.bottom() - below - height;
        return new OneToOneLayout(other, new Box(x, y, width, height));
    }
}
