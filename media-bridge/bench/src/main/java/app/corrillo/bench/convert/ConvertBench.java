package app.corrillo.bench.convert;

import app.corrillo.bench.client.Median;
import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * What it costs to convert a frame to BGRA: by the library's conversion to that (it calls it ARGB), and by the one to
 * ABGR (RGBA) begun a byte early, as the engine does. Both in turn, the median of the rounds.
 */
public final class ConvertBench {
    private static final int[][] SIZES = {{1280, 720}, {640, 360}, {320, 180}};
    private static final int ROUNDS = 21;
    private static final int FRAMES = 50;

    private ConvertBench() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        // Loads the library.
        MethodHandles.lookup().ensureInitialized(PeerConnectionFactory.class);
        System.out.println("| frame | to BGRA, us | to ABGR, a byte early, us | ratio |");
        for (int[] size : SIZES) {
            compare(size[0], size[1]);
        }
        System.exit(0);
    }

    private static void compare(int width, int height) throws Exception {
        NativeI420Buffer frame = NativeI420Buffer.allocate(width, height);
        int bytes = width * height * Integer.BYTES;
        ByteBuffer memory = ByteBuffer.allocateDirect(64 + bytes);
        ByteBuffer aligned = memory.slice(64, bytes);
        ByteBuffer early = memory.slice(63, bytes);
        double[] usual = new double[ROUNDS];
        double[] other = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            usual[round] = microseconds(frame, aligned, FourCC.ARGB);
            other[round] = microseconds(frame, early, FourCC.RGBA);
        }
        frame.release();
        System.out.printf(
                Locale.ROOT,
                "| %dx%d | %.0f | %.0f | %.2f |%n",
                width,
                height,
                Median.of(usual),
                Median.of(other),
                Median.of(other) / Median.of(usual));
    }

    private static double microseconds(NativeI420Buffer frame, ByteBuffer pixels, FourCC format) throws Exception {
        long begin = System.nanoTime();
        for (int count = 0; count < FRAMES; count++) {
            VideoBufferConverter.convertFromI420(frame, pixels, format);
        }
        return (System.nanoTime() - begin) / 1e3 / FRAMES;
    }
}
