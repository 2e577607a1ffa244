package app.corrillo.client;

import app.corrillo.client.app.Departure;
import app.corrillo.client.app.JavaFx;
import app.corrillo.client.app.WindowRun;
import app.corrillo.client.app.Workplace;
import app.corrillo.client.bot.BotRun;
import app.corrillo.client.cli.Request;
import app.corrillo.client.demo.DemoRun;
import app.corrillo.client.doctor.Doctor;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Does what the command line asked for. */
final class Program implements ToIntFunction<Request> {
    private final Function<Request, Workplace> places;
    private final Departure departure;
    private final JavaFx javafx;
    private @Nullable Workplace place;

    Program(Function<Request, Workplace> places, Departure departure, JavaFx javafx) {
        this.places = places;
        this.departure = departure;
        this.javafx = javafx;
    }

    @Override
    public int applyAsInt(Request request) {
        Workplace here = places.apply(request);
        place = here;
        departure.heedSignals();
        return switch (request) {
            case Request.Open open -> new WindowRun(here, departure, open.wishes(), javafx).open(open);
            case Request.Join join -> new WindowRun(here, departure, join.wishes(), javafx).join(join);
            case Request.Host host -> new WindowRun(here, departure, host.wishes(), javafx).host(host);
            case Request.HostOnServer host -> new WindowRun(here, departure, host.wishes(), javafx).host(host);
            case Request.Bots bots -> new BotRun(here, departure, bots).run();
            case Request.Demo demo -> new DemoRun(here, departure, demo, javafx).run();
            case Request.Doctor doctor ->
                new Doctor(here.words().locale(), here.out()).run(here.engine(), doctor.json());
        };
    }

    /** What has to be closed before the process ends, in this order. */
    List<AutoCloseable> closing() {
        return place == null ? List.of() : place.closing();
    }
}
