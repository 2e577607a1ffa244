package app.corrillo.mesh.send;

/**
 * What this computer may encode, for all receivers together.
 *
 * @param pixelsPerSecond of cameras and screens together
 * @param framesPerSecond the most of one camera
 */
public record SendBudget(double pixelsPerSecond, int framesPerSecond) {
    /**
     * Half a core's worth of VP8 at libwebrtc's realtime speed, which was seen to manage 1280x720 at 30 frames/s with
     * one core. The other half decodes and paints.
     */
    static final double PIXELS_A_CORE = 1280 * 720 * 30 * 0.5;

    /** Beyond this many cores more of them do not encode more: pictures are not cut into that many slices. */
    static final int MOST_CORES = 8;

    /** The budget of a computer with so many cores at this level of relief. */
    public static SendBudget of(int cores, LoadLevel load) {
        return new SendBudget(PIXELS_A_CORE * Math.clamp(cores, 1, MOST_CORES) * load.pixels(), load.framesPerSecond());
    }
}
