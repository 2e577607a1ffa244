package app.corrillo.ui.meeting;

/** Two people: the other one fills the room, oneself is an inset in the lower right corner. Pure. */
record OneToOneLayout(Box other, Box self) {
    private static final int INSET = 224;
    private static final int MARGIN = 16;

    static OneToOneLayout of(Room room) {
        Box other = GridLayout.of(room, 1, 1).tiles().getFirst();
        int width = Math.min(INSET, other.width() / 3);
        int height = width * 9 / 16;
        int margin = Math.min(MARGIN, other.height() / 12);
        Box self = new Box(other.right() - margin - width, other.bottom() - margin - height, width, height);
        return new OneToOneLayout(other, self);
    }
}
