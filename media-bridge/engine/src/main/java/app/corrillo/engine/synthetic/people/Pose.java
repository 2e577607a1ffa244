package app.corrillo.engine.synthetic.people;

/**
 * How a person holds itself at one moment: a gentle sway, a blink now and then, talk in turns with silence.
 *
 * @param x to the right, in units of 1/360 of the height
 * @param y down, same units
 * @param tilt of the head, clockwise, in radians
 * @param lids 0 open to 1 closed
 * @param mouth 0 closed, in a smile, to 1 wide open
 * @param gaze to the right, same units
 */
record Pose(double x, double y, double tilt, double lids, double mouth, double gaze) {
    private static final double BLINK = 0.16;

    /** The pose of a person, seconds after any start; each person has a rhythm of its own. */
    static Pose at(double seconds, int person) {
        double t = seconds + person * 7.3;
        double x = 5 * Math.sin(t * 0.55) + 2.2 * Math.sin(t * 1.27 + person);
        double y = 2.2 * Math.sin(t * 0.83 + 1) + 0.8 * Math.sin(t * 1.9);
        double tilt = 0.028 * Math.sin(t * 0.47 + 2) + 0.01 * Math.sin(t * 1.31);
        double gaze = 2.2 * Math.sin(t * 0.31) * Math.sin(t * 0.17);
        return new Pose(x, y, tilt, lids(t, 3.1 + person % 5 * 0.37), mouth(t, person), gaze);
    }

    private static double lids(double t, double every) {
        double since = t % every;
        return since < BLINK ? Math.sin(since / BLINK * Math.PI) : 0;
    }

    private static double mouth(double t, int person) {
        double turn = Math.sin(t * 0.37 + person * 1.9);
        if (turn < 0.15) {
            return 0;
        }
        double syllables = Math.abs(Math.sin(t * 8.7) * Math.sin(t * 3.1 + person));
        return Math.min(1, (turn - 0.15) * 4) * (0.12 + 0.8 * syllables);
    }
}
