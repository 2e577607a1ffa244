package app.corrillo.ui.meeting;

/** The part of the stage that tiles may fill, in pixels of the scene. */
record Room(int width, int height) {
    /** Between the stage's edge and its tiles, and between two tiles. */
    static final int GAP = 8;

    /** The room of a stage of this size. */
    static Room of(double stageWidth, double stageHeight) {
        return new Room(
                Math.max(1, (int) Math.floor(stageWidth) - 2 * GAP),
                Math.max(1, (int) Math.floor(stageHeight) - 2 * GAP));
    }
}
