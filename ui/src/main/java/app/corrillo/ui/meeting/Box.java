package app.corrillo.ui.meeting;

/** Where a tile lies in the stage, in whole pixels of the scene. */
record Box(int x, int y, int width, int height) {

    int right() {
        return x + width;
    }

    int bottom() {
        return y + height;
    }
}
