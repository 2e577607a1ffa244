package app.corrillo.bench.budget;

import app.corrillo.bench.NoisyFilm;
import app.corrillo.bench.Pause;
import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.engine.ProcessEnd;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.PeerConnection.Encoding;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.meeting.time.SystemTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How many pixels a second one core encodes, which is what a meeting with no server has to share out: each camera is
 * sent to a second connection of the same engine, and the time that the encoder itself took is asked of the library.
 * Arguments: a folder for films, seconds to measure.
 */
public final class BudgetBench {
    private static final int WARM_UP_SECONDS = 4;
    private static final int FRAMES_PER_SECOND = 30;

    private final Pair pair;
    private final int seconds;

    private BudgetBench(Pair pair, int seconds) {
        this.pair = pair;
        this.seconds = seconds;
    }

    /** A size and the bits that a mesh sends it with. */
    private record Size(int width, int height, int kilobits) {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        System.out.println("cores: " + Runtime.getRuntime().availableProcessors());
        System.out.println("camera   size      frames/s  ms a frame  Mpixel/s a core  kbit/s  limitation");
        try (SystemTime time = new SystemTime();
                MediaEngine engine = Engine.open(EngineOptions.synthetic(time));
                Pair pair = Pair.connect(engine)) {
            BudgetBench bench = new BudgetBench(pair, Integer.parseInt(arguments[1]));
            for (Size size : List.of(new Size(320, 180, 250), new Size(640, 360, 700), new Size(1280, 720, 1_980))) {
                bench.measure(
                        engine,
                        "pattern",
                        size,
                        new CameraSpec.TestPattern(size.width, size.height, FRAMES_PER_SECOND, -1));
                bench.measure(
                        engine,
                        "person",
                        size,
                        new CameraSpec.TestPattern(size.width, size.height, FRAMES_PER_SECOND, 3));
                bench.measure(
                        engine, "noisy", size, new CameraSpec.Film(NoisyFilm.write(folder, size.width, size.height)));
            }
        }
        ProcessEnd.now(0);
    }

    private void measure(MediaEngine engine, String name, Size size, CameraSpec camera) throws Exception {
        try (LocalTrack track = engine.openCamera(camera).get(20, TimeUnit.SECONDS)) {
            pair.send(track, new Encoding(true, 1, size.kilobits, FRAMES_PER_SECOND));
            Pause.seconds(WARM_UP_SECONDS);
            TrackStats before = pair.sent();
            Pause.seconds(seconds);
            TrackStats after = pair.sent();
            pair.stop();
            report(name, before, after);
        }
    }

    private void report(String name, TrackStats before, TrackStats after) {
        double frames = after.frames() - before.frames();
        double millis = after.detail().codingMillis() - before.detail().codingMillis();
        double pixels = frames * after.width() * after.height();
        System.out.printf(
                "%-8s %4dx%-4d %8.1f  %10.2f  %15.1f  %6.0f  %s%n",
                name,
                after.width(),
                after.height(),
                frames / seconds,
                millis / frames,
                pixels / millis / 1000,
                (after.bytes() - before.bytes()) * 8.0 / 1000 / seconds,
                after.limitation());
    }
}
