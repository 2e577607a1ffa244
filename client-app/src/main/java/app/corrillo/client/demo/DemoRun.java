package app.corrillo.client.demo;

import app.corrillo.client.app.Departure;
import app.corrillo.client.app.JavaFx;
import app.corrillo.client.app.OpenMeeting;
import app.corrillo.client.app.WindowRun;
import app.corrillo.client.app.Workplace;
import app.corrillo.client.cli.CommandLineInterface;
import app.corrillo.client.cli.Request;
import app.corrillo.client.cli.Wishes;
import app.corrillo.client.stats.TileMeter;
import app.corrillo.client.stats.TileMeter.Tile;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A meeting on this computer with bots in processes of their own, and what came of it. */
public final class DemoRun {
    private static final System.Logger LOG = System.getLogger(DemoRun.class.getName());
    private static final List<String> GUESTS = List.of("Ana", "Luis", "Chen");
    private static final int PEOPLE = 8;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int RATE = 30;
    private static final int HOST = 7;
    private static final Duration ARRIVAL = Duration.ofSeconds(40);
    private static final long LOOK_MILLIS = 200;
    private static final long PATIENCE_SECONDS = 5;

    private final Workplace place;
    private final Departure departure;
    private final Request.Demo request;
    private final WindowRun window;

    public DemoRun(Workplace place, Departure departure, Request.Demo request, JavaFx javafx) {
        this.place = place;
        this.departure = departure;
        this.request = request;
        this.window = new WindowRun(place, departure, host(request.wishes()), javafx);
    }

    // A drawn person hosts, so that the picture is the same on a machine without a camera.
    private static Wishes host(Wishes asked) {
        return new Wishes(
                asked.name(),
                Optional.of(asked.camera().orElse(new CameraSpec.TestPattern(WIDTH, HEIGHT, RATE, HOST))),
                Optional.of(asked.microphone().orElse(new MicrophoneSpec.None())),
                asked.speaker(),
                asked.muted(),
                asked.cameraOff(),
                asked.share(),
                asked.stats(),
                Optional.empty(),
                asked.after(),
                asked.leaveAfter());
    }

    /** Until the window is closed, or the time is over. */
    public int run() {
        if (request.seconds().isPresent()) {
            Thread.ofVirtual()
                    .name("demo")
                    .start(() -> measure(request.seconds().get()));
        }
        return window.host(new Request.Host("Corrillo", 0, "", PEOPLE, false, request.wishes()), this::invite);
    }

    private void invite(String link) {
        try {
            for (String guest : GUESTS) {
                place.closeAtTheEnd(ChildProgram.start(List.of("bot", link, "--name", guest)));
            }
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.ERROR, "A bot could not be started", failure);
            place.complain("no-bot");
            departure.ask(CommandLineInterface.FAILED);
        }
    }

    private void measure(Duration time) {
        try {
            departure.ask(watch(time) ? CommandLineInterface.OK : CommandLineInterface.FAILED);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "The demo could not be measured", failure);
            departure.ask(CommandLineInterface.FAILED);
        }
    }

    private boolean watch(Duration time) throws InterruptedException {
        if (!arrived()) {
            place.complain("bots-missing");
            return false;
        }
        OpenMeeting meeting = place.meetings().newest().orElseThrow();
        TileMeter meter = new TileMeter(place.feeds());
        meter.begin(meeting.state(), stats(meeting));
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
        List<Tile> tiles = meter.end(meeting.state(), stats(meeting));
        tiles.forEach(tile -> place.print(line(tile, time)));
        request.wishes().screenshot().ifPresent(this::picture);
        return tiles.size() == GUESTS.size() && tiles.stream().allMatch(Tile::moved);
    }

    private void picture(Path file) {
        window.picture(file).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        place.print("Picture of the window: " + file.toAbsolutePath());
    }

    private boolean arrived() throws InterruptedException {
        long deadline = System.nanoTime() + ARRIVAL.toNanos();
        while (System.nanoTime() - deadline < 0) {
            if (place.meetings().newest().map(this::everybodyIsSeen).orElse(false)) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return false;
    }

    private boolean everybodyIsSeen(OpenMeeting meeting) {
        return TileMeter.cameras(meeting.state()).size() == GUESTS.size();
    }

    private static List<LinkStats> stats(OpenMeeting meeting) {
        return meeting.stats().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private static String line(Tile tile, Duration time) {
        double seconds = time.toMillis() / 1000.0;
        return String.format(
                Locale.ROOT,
                "%-6s %-5s %4dx%-4d decoded %4d (%.1f/s)  painted %4d (%.1f/s)%s",
                tile.name(),
                tile.codec(),
                tile.width(),
                tile.height(),
                tile.decoded(),
                tile.decoded() / seconds,
                tile.painted(),
                tile.painted() / seconds,
                tile.moved() ? "" : "  DID NOT MOVE");
    }
}
