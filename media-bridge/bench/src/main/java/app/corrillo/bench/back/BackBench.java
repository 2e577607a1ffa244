package app.corrillo.bench.back;

import app.corrillo.bench.Pause;
import app.corrillo.bench.client.Median;
import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.engine.ProcessEnd;
import app.corrillo.livekit.LiveKitAdapter;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.mesh.MeshAdapter;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.crowd.Crowd;
import app.corrillo.testkit.livekit.LiveKitOptions;
import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.livekit.MeetStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The real program in a window of 480x320 with guests who have real connections: tiles go off the screen in several
 * ways and come back. Prints how long they wait for a picture that is new.
 */
public final class BackBench {
    /** Two pages of the window. */
    private static final int GUESTS = 8;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GONE = Duration.ofMillis(1200);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final String HOST = "Host";

    private final String program;
    private final Path logs;
    private final int times;

    private BackBench(String program, Path logs, int times) {
        this.program = program;
        this.logs = logs;
        this.times = times;
    }

    /** Arguments: the command that is {@code corrillo}, words with spaces between; folder for logs; how often. */
    public static void main(String[] arguments) throws Exception {
        Path logs = Files.createDirectories(Path.of(arguments[1]));
        BackBench bench = new BackBench(arguments[0], logs, Integer.parseInt(arguments[2]));
        System.out.println("| server | tiles come back | how many | median | longest | never |");
        System.out.println("|---|---|---|---|---|---|");
        bench.mesh();
        bench.liveKit();
        ProcessEnd.now(0);
    }

    private void mesh() throws Exception {
        try (Seat seat = new Seat(logs, program, "host", "--bind", "127.0.0.1", "--max", "12");
                SystemTime time = new SystemTime();
                Engine engine = Engine.open(EngineOptions.synthetic(time));
                Crowd crowd = new Crowd(engine, new MeshAdapter(), time, seat.line(), HOST)) {
            measure("mesh", seat, crowd);
        }
    }

    private void liveKit() throws Exception {
        try (LiveKitServer server = LiveKitServer.start(LiveKitOptions.PLAIN.asInstalled());
                MeetStandIn meet = MeetStandIn.before(server);
                Seat seat = new Seat(logs, program, "join", meet.link(MeetStandIn.SPEAKER));
                SystemTime time = new SystemTime();
                Engine engine = Engine.open(EngineOptions.synthetic(time));
                Crowd crowd = new Crowd(engine, new LiveKitAdapter(), time, meet.link(MeetStandIn.SPEAKER), HOST)) {
            measure("LiveKit", seat, crowd);
        }
    }

    private void measure(String server, Seat seat, Crowd crowd) throws Exception {
        for (int guest = 0; guest < GUESTS; guest++) {
            crowd.join();
        }
        seat.shrink();
        Eventually.within(PATIENCE, "a page of pictures", () -> seat.pictured() > 1 && seat.pictured() < GUESTS);
        // Who was never seen does not come back.
        seat.press("Next");
        Pause.of(GONE);
        seat.press("Prior");
        Pause.of(GONE);
        row(server, "to a page", seat, () -> seat.press("Next"), () -> seat.press("Prior"));
        row(server, "when somebody large is so no more", seat, () -> seat.press("1"), () -> seat.press("1"));
        row(server, "when the window was minimised", seat, seat::minimise, seat::restore);
    }

    /** Something that changes the screen. */
    private interface Deed {
        void run() throws IOException, InterruptedException;
    }

    private void row(String server, String how, Seat seat, Deed away, Deed back) throws Exception {
        List<Double> waits = new ArrayList<>();
        int never = 0;
        for (int time = 0; time < times; time++) {
            int all = seat.pictured();
            away.run();
            Eventually.within(PATIENCE, "tiles are gone", () -> seat.pictured() < all);
            Pause.of(GONE);
            int left = seat.pictured();
            long begun = System.nanoTime();
            back.run();
            int wanted = all - left;
            Eventually.holds(LONGEST, () -> seat.returns(begun).size() >= wanted);
            List<Double> found = seat.returns(begun);
            waits.addAll(found);
            never += Math.max(0, wanted - found.size());
            Pause.of(GONE);
        }
        waits.sort(null);
        System.out.printf(
                "| %s | %s | %d | %.0f ms | %.0f ms | %d |%n",
                server,
                how,
                waits.size(),
                Median.of(waits.stream().mapToDouble(each -> each).toArray()),
                waits.isEmpty() ? Double.NaN : waits.getLast(),
                never);
    }
}
