package app.corrillo.client.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands as picocli reads them; each hands one {@link Request} to the program. */
final class Commands {
    static final int MAX_PEOPLE = 32;
    private static final int MAX_BOTS = 50;

    private Commands() {}

    @Command(
            name = "corrillo",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Meetings without a server, and with the server you already run.")
    static final class Root implements Callable<Integer> {
        private final ToIntFunction<Request> program;

        @Parameters(arity = "0..1", paramLabel = "LINK", description = "Opens the lobby of this meeting.")
        private @Nullable String link;

        @Mixin
        private final TokenOptions token = new TokenOptions();

        @Mixin
        private final WishOptions options = new WishOptions();

        Root(ToIntFunction<Request> program) {
            this.program = program;
        }

        @Override
        public Integer call() {
            if (link != null && !link.contains("://")) {
                throw new WrongOption("no-command", link);
            }
            Optional<GivenToken> given = token.token();
            if (given.isPresent() && link == null) {
                throw new WrongOption("token-alone");
            }
            return program.applyAsInt(new Request.Open(Optional.ofNullable(link), given, options.wishes()));
        }
    }

    /** What the commands below the first word share. */
    abstract static class Below implements Callable<Integer> {
        private final ToIntFunction<Request> program;

        @Mixin
        private final WishOptions options = new WishOptions();

        Below(ToIntFunction<Request> program) {
            this.program = program;
        }

        abstract Request request(Wishes wishes);

        @Override
        public Integer call() {
            return program.applyAsInt(request(options.wishes()));
        }

        final void check(boolean right, String key, String... about) {
            if (!right) {
                throw new WrongOption(key, about);
            }
        }
    }

    @Command(name = "join", mixinStandardHelpOptions = true, description = "Goes straight into a meeting.")
    static final class Join extends Below {
        @Parameters(paramLabel = "LINK", description = "The meeting's link.")
        private String link = "";

        @Mixin
        private final TokenOptions token = new TokenOptions();

        Join(ToIntFunction<Request> program) {
            super(program);
        }

        @Override
        Request request(Wishes wishes) {
            return new Request.Join(link, token.token(), wishes);
        }
    }

    @Command(
            name = "host",
            mixinStandardHelpOptions = true,
            description = "Holds a meeting on this computer; the first line printed is the link for the others.")
    static final class Host extends Below {
        @Option(names = "--room", paramLabel = "R", description = "What the meeting is called.")
        private String room = "";

        @Option(names = "--port", paramLabel = "P", description = "The port to listen on; a free one unless told.")
        private int port;

        @Option(names = "--bind", paramLabel = "A", description = "The address to listen on; all unless told.")
        private String bind = "";

        @Option(names = "--max", paramLabel = "N", description = "How many people at most; 8 unless told.")
        private int max = 8;

        @Option(names = "--waiting-room", description = "Whoever comes waits until the host lets them in.")
        private boolean keepsWaiting;

        @Mixin
        private final ServerOptions server = new ServerOptions();

        Host(ToIntFunction<Request> program) {
            super(program);
        }

        @Override
        Request request(Wishes wishes) {
            check(port >= 0 && port <= 65_535, "port");
            check(max >= 2 && max <= MAX_PEOPLE, "max", Integer.toString(MAX_PEOPLE));
            return server.server()
                    .<Request>map(there -> new Request.HostOnServer(there, room, wishes))
                    .orElseGet(() -> new Request.Host(room, port, bind, max, keepsWaiting, wishes));
        }
    }

    @Command(name = "bot", mixinStandardHelpOptions = true, description = "Sends participants without a window.")
    static final class Bot extends Below {
        @Parameters(paramLabel = "LINK", description = "The meeting's link.")
        private String link = "";

        @Option(names = "--count", paramLabel = "N", description = "How many; 1 unless told.")
        private int count = 1;

        @Mixin
        private final TokenOptions token = new TokenOptions();

        Bot(ToIntFunction<Request> program) {
            super(program);
        }

        @Override
        Request request(Wishes wishes) {
            check(count >= 1 && count <= MAX_BOTS, "count", Integer.toString(MAX_BOTS));
            check(wishes.screenshot().isEmpty(), "bot-window");
            return new Request.Bots(link, token.token(), count, wishes);
        }
    }

    @Command(name = "demo", hidden = true, mixinStandardHelpOptions = true, description = "Shows a meeting with bots.")
    static final class Demo extends Below {
        @Option(
                names = "--seconds",
                paramLabel = "S",
                converter = Converters.OfSeconds.class,
                description = "Measure so long, then end.")
        private @Nullable Duration seconds;

        Demo(ToIntFunction<Request> program) {
            super(program);
        }

        @Override
        Request request(Wishes wishes) {
            return new Request.Demo(Optional.ofNullable(seconds), wishes);
        }
    }

    @Command(name = "doctor", mixinStandardHelpOptions = true, description = "Says what of this computer works.")
    static final class Doctor implements Callable<Integer> {
        private final ToIntFunction<Request> program;

        @Option(names = "--json", description = "Print JSON.")
        private boolean json;

        Doctor(ToIntFunction<Request> program) {
            this.program = program;
        }

        @Override
        public Integer call() {
            return program.applyAsInt(new Request.Doctor(json));
        }
    }
}
