package app.corrillo.bench.encode;

import app.corrillo.bench.Pause;
import app.corrillo.bench.Usage;
import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.engine.ProcessEnd;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.PeerConnection.Layer;
import app.corrillo.meeting.media.PeerConnection.Sending;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.meeting.time.SystemTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What it costs to send a camera: by codec, by size, and by the layers that somebody watches. Process time of the
 * sender alone, drawing of the picture included; the receiver is another process. Arguments: seconds to warm up,
 * seconds to measure, heights of the picture.
 */
public final class EncodeBench {
    private static final List<String> CODECS = List.of("VP8", "H264", "VP9", "AV1");
    private static final int FRAMES_PER_SECOND = 30;
    private static final int PERSON = 3;

    private final MediaEngine engine;
    private final int warmUp;
    private final int seconds;

    private EncodeBench(MediaEngine engine, int warmUp, int seconds) {
        this.engine = engine;
        this.warmUp = warmUp;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println("cores: " + Runtime.getRuntime().availableProcessors());
        System.out.println("codec height offered    watched      cpu ms/s  frames/s  largest     kbit/s  limited by");
        try (SystemTime time = new SystemTime();
                Engine engine = Engine.open(EngineOptions.synthetic(time))) {
            EncodeBench bench = new EncodeBench(engine, Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
            for (int i = 2; i < arguments.length; i++) {
                int height = Integer.parseInt(arguments[i]);
                for (String codec : CODECS) {
                    bench.measure(codec, height);
                }
            }
        }
        ProcessEnd.now(0);
    }

    private void measure(String codec, int height) throws Exception {
        int top = height >= 1080 ? 3000 : 1700;
        Layer full = new Layer("f", 1, top, FRAMES_PER_SECOND);
        List<Layer> three = List.of(new Layer("q", 4, 160, 20), new Layer("h", 2, 450, 20), full);
        run(codec, height, List.of(full), List.of(Set.of("f"), Set.of()));
        if (!codec.equals("AV1")) {
            run(codec, height, three, List.of(Set.of("q", "h", "f"), Set.of("q", "h"), Set.of("q"), Set.of()));
        }
    }

    private void run(String codec, int height, List<Layer> layers, List<Set<String>> watched) throws Exception {
        int width = height * 16 / 9;
        Sending sending = new Sending(Source.CAMERA, "camera", "", List.of(codec), layers, 1000);
        LocalTrack camera = engine.openCamera(new CameraSpec.TestPattern(width, height, FRAMES_PER_SECOND, PERSON))
                .get(10, TimeUnit.SECONDS);
        try (NearEnd near = new NearEnd(engine, sending, camera)) {
            for (Set<String> names : watched) {
                near.layers(names);
                Pause.seconds(warmUp);
                TrackStats before = near.stats();
                Usage began = Usage.now(Optional.empty());
                Pause.seconds(seconds);
                Usage ended = Usage.now(Optional.empty());
                TrackStats after = near.stats();
                report(height, layers, names, after, ended.cpuSince(began), rate(before, after, began, ended));
            }
        } finally {
            camera.close();
        }
    }

    private static double[] rate(TrackStats before, TrackStats after, Usage began, Usage ended) {
        double took = ended.secondsSince(began);
        return new double[] {
            (after.frames() - before.frames()) / took, (after.bytes() - before.bytes()) * 8 / 1000.0 / took
        };
    }

    private static void report(
            int height, List<Layer> layers, Set<String> names, TrackStats stats, double cpu, double[] rates) {
        System.out.printf(
                "%-5s  %5d  %-9s  %-9s  %10.0f  %8.1f  %4dx%-5d  %7.0f  %s%n",
                stats.codec(),
                height,
                String.join(" ", layers.stream().map(Layer::name).toList()),
                String.join(
                        " ",
                        layers.stream().map(Layer::name).filter(names::contains).toList()),
                cpu,
                rates[0],
                stats.width(),
                stats.height(),
                rates[1],
                stats.limitation());
    }
}
