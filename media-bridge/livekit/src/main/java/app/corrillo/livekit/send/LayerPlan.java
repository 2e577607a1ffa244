package app.corrillo.livekit.send;

import app.corrillo.livekit.protocol.VideoLayer;
import app.corrillo.livekit.protocol.VideoQuality;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.media.PeerConnection.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * In which sizes a picture is sent, the smallest first: what the encoder makes, and what the server is told of it. The
 * bit rates are the presets of LiveKit's own clients; the encoder keeps to them where there is one layer, and to
 * libwebrtc's own where there are more. Pure.
 *
 * @param width of the source in pixels
 * @param height of the source in pixels
 */
public record LayerPlan(int width, int height, List<Layer> layers) {
    /** The smallest sizes, lying or standing, of which libwebrtc makes three layers, and two. */
    static final TileSize THREE = new TileSize(960, 540);

    static final TileSize TWO = new TileSize(480, 270);

    private static final List<String> NAMES = List.of("q", "h", "f");
    private static final int SMOOTH = 30;
    private static final int SMALL_RATE = 20;
    private static final int SCREEN_RATE = 15;
    private static final int SMALL_SCREEN_RATE = 3;

    /** Pixels and kilobits a second of the presets: 180, 360, 720 and 1080 lines of 16:9. */
    private static final int[][] CAMERA = {
        {320 * 180, 160}, {640 * 360, 450}, {1_280 * 720, 1_700}, {1_920 * 1_080, 3_000}, {3_840 * 2_160, 8_000}
    };

    /** Of a screen at 15 frames a second. */
    private static final int[][] SCREEN = {
        {640 * 360, 400}, {1_280 * 720, 1_500}, {1_920 * 1_080, 2_500}, {3_840 * 2_160, 6_000}
    };

    public LayerPlan {
        layers = List.copyOf(layers);
    }

    /** Of a camera: three layers of a half each, two or one where it is small. */
    public static LayerPlan camera(TileSize source) {
        int count = reaches(source, THREE) ? 3 : reaches(source, TWO) ? 2 : 1;
        List<Layer> layers = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            int scale = 1 << (count - 1 - index);
            int rate = index == count - 1 ? SMOOTH : SMALL_RATE;
            layers.add(new Layer(NAMES.get(index), scale, kilobits(CAMERA, source, scale), rate));
        }
        return new LayerPlan(source.width(), source.height(), layers);
    }

    /** Of a screen: as it is, and half of it, seldom, for small tiles. */
    public static LayerPlan screen(TileSize source) {
        Layer whole = new Layer("h", 1, kilobits(SCREEN, source, 1), SCREEN_RATE);
        Layer half = new Layer("q", 2, Math.max(150, whole.maxKilobits() / 8), SMALL_SCREEN_RATE);
        return new LayerPlan(
                source.width(), source.height(), reaches(source, THREE) ? List.of(half, whole) : List.of(whole));
    }

    /** What the server is told: a single layer counts as the highest. */
    public List<VideoLayer> described() {
        return IntStream.range(0, layers.size()).mapToObj(this::described).toList();
    }

    /**
     * The names of the layers that serve these qualities. The largest serves all that are higher, too, and a single one
     * serves them all: the server asks for the lowest where a tile is small.
     */
    public List<String> names(Set<VideoQuality> qualities) {
        if (layers.size() == 1 && !qualities.isEmpty()) {
            return List.of(layers.getFirst().name());
        }
        int last = layers.size() - 1;
        return IntStream.rangeClosed(0, last)
                .filter(index ->
                        qualities.contains(quality(index)) || (index == last && qualities.contains(VideoQuality.HIGH)))
                .mapToObj(index -> layers.get(index).name())
                .toList();
    }

    /** The names of the layers without so many of the largest; the smallest stays. */
    public Set<String> without(int largest) {
        return layers.stream()
                .limit(Math.max(1, layers.size() - largest))
                .map(Layer::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What may be sent before the net has been measured, in thousands of bits a second. */
    public int startKilobits() {
        return Math.min(1_500, layers.stream().mapToInt(Layer::maxKilobits).sum());
    }

    private VideoLayer described(int index) {
        Layer layer = layers.get(index);
        return new VideoLayer.Builder()
                .quality(quality(index))
                .width((int) (width / layer.scaleDownBy()))
                .height((int) (height / layer.scaleDownBy()))
                .bitrate(layer.maxKilobits() * 1_000)
                .build();
    }

    private VideoQuality quality(int index) {
        if (layers.size() == 1) {
            return VideoQuality.HIGH;
        }
        return switch (index) {
            case 0 -> VideoQuality.LOW;
            case 1 -> VideoQuality.MEDIUM;
            default -> VideoQuality.HIGH;
        };
    }

    private static boolean reaches(TileSize source, TileSize least) {
        return Math.max(source.width(), source.height()) >= least.width()
                && Math.min(source.width(), source.height()) >= least.height();
    }

    /** Between two presets the rate goes with the pixels. */
    private static int kilobits(int[][] presets, TileSize source, int scale) {
        double pixels = (double) source.width() * source.height() / scale / scale;
        for (int index = 0; index < presets.length; index++) {
            if (pixels <= presets[index][0]) {
                int[] below = index == 0 ? new int[] {0, presets[0][1] / 2} : presets[index - 1];
                double part = (pixels - below[0]) / (presets[index][0] - below[0]);
                return (int) Math.round(below[1] + part * (presets[index][1] - below[1]));
            }
        }
        return presets[presets.length - 1][1];
    }
}
