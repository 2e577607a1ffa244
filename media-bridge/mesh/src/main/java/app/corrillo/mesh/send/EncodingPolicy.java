package app.corrillo.mesh.send;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.PeerConnection.Encoding;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Decides how each picture is encoded for each receiver: no larger than what fills the tile, nothing for a tile that
 * nobody sees, and all together within the budget. A camera gives up pixels; a screen keeps them, so that text stays
 * sharp, and gives up frames. Sound is not asked. Pure.
 */
public final class EncodingPolicy {
    /** By how much width and height are divided. Few values, so that a tile that grows slowly changes little. */
    static final List<Double> STEPS = List.of(1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 12.0, 16.0);

    /** A step is kept while it is at most this much coarser than what is wanted. */
    static final double KEEPS = 1.4;

    /** A step this little finer than what is wanted is as good as exact. */
    static final double EXACT = 0.98;

    static final int SCREEN_FRAMES = 15;
    static final int FEWEST_SCREEN_FRAMES = 3;

    /** No camera is scaled below this width. */
    static final int SMALLEST = 128;

    /** What a camera of 640x360 pixels at 30 frames/s needs; more pixels code more cheaply, by a power law. */
    static final double KILOBITS_360P = 700;

    private static final double PIXELS_360P = 640 * 360;
    private static final double PIXEL_POWER = 0.75;
    private static final double FRAME_POWER = 0.6;
    private static final int FEWEST_KILOBITS = 60;
    private static final int SCREEN_KILOBITS = 2_500;

    private EncodingPolicy() {}

    /** One encoding for each demand, in their order. */
    public static List<Encoding> plan(List<Demand> demands, SendBudget budget) {
        double screenPixels = sum(demands, Source.SCREEN, demand -> demand.pixels(1));
        boolean cameras = demands.stream().anyMatch(demand -> isShown(demand, Source.CAMERA));
        double screenShare = screenPixels == 0 ? 0 : cameras ? budget.pixelsPerSecond() / 2 : budget.pixelsPerSecond();
        int screenFrames = screenPixels == 0
                ? SCREEN_FRAMES
                : Math.clamp((int) (screenShare / screenPixels), FEWEST_SCREEN_FRAMES, SCREEN_FRAMES);
        double cameraShare = budget.pixelsPerSecond() - screenShare;
        double wanted = sum(demands, Source.CAMERA, demand -> demand.pixels(fills(demand))) * budget.framesPerSecond();
        double shrink = Math.max(1, Math.sqrt(wanted / cameraShare));
        return demands.stream()
                .map(demand -> demand.tile().isHidden()
                        ? Encoding.OFF
                        : demand.source() == Source.SCREEN
                                ? screen(screenFrames)
                                : camera(demand, fills(demand) * shrink, budget.framesPerSecond()))
                .toList();
    }

    /** By how much a source may be divided so that it still fills the tile. */
    static double fills(Demand demand) {
        double across = demand.width() / (double) demand.tile().width();
        double down = demand.height() / (double) demand.tile().height();
        return Math.max(1, Math.min(across, down));
    }

    /** The step for a wanted division: the one in use if it serves, or the first that is not too fine. */
    static double step(double wanted, double now) {
        if (now >= wanted * EXACT && now <= wanted * KEEPS) {
            return now;
        }
        return STEPS.stream().filter(step -> step >= wanted * EXACT).findFirst().orElse(STEPS.getLast());
    }

    /** A camera's bits a second, in thousands. */
    static int kilobits(double pixels, int framesPerSecond) {
        double bits = KILOBITS_360P
                * Math.pow(pixels / PIXELS_360P, PIXEL_POWER)
                * Math.pow(framesPerSecond / 30.0, FRAME_POWER);
        return Math.max(FEWEST_KILOBITS, (int) Math.round(bits));
    }

    private static Encoding camera(Demand demand, double wanted, int framesPerSecond) {
        double coarsest = Math.max(1, demand.width() / (double) SMALLEST);
        double scale = Math.min(step(wanted, demand.scaleNow()), coarsest);
        return new Encoding(true, scale, kilobits(demand.pixels(scale), framesPerSecond), framesPerSecond);
    }

    private static Encoding screen(int framesPerSecond) {
        double share = Math.pow(framesPerSecond / (double) SCREEN_FRAMES, FRAME_POWER);
        return new Encoding(true, 1, (int) Math.round(SCREEN_KILOBITS * share), framesPerSecond);
    }

    private static boolean isShown(Demand demand, Source source) {
        return demand.source() == source && !demand.tile().isHidden();
    }

    private static double sum(List<Demand> demands, Source source, ToDoubleFunction<Demand> what) {
        return demands.stream()
                .filter(demand -> isShown(demand, source))
                .mapToDouble(what)
                .sum();
    }
}
