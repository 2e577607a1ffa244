package app.corrillo.client.cli;

import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Option;

/** The commands of the program; what was given to one becomes one {@link Request}. */
final class Commands {
    /** Those that the help names, in its order. */
    static final List<String> NAMES = List.of("join", "host", "bot", "doctor");

    private static final String DEMO = "demo";

    private static final int LAST_PORT = 65_535;
    private static final int MAX_PEOPLE = 32;
    private static final int USUAL_PEOPLE = 8;
    private static final int MAX_BOTS = 50;
    private static final Optional<Command.Link> LINK = Optional.of(new Command.Link(true, "The meeting's link."));

    private Commands() {}

    static boolean isOne(String word) {
        return NAMES.contains(word) || word.equals(DEMO);
    }

    /** The command of this name, of {@link #NAMES} and the hidden one. */
    static Command named(String name) {
        return switch (name) {
            case "join" -> join();
            case "host" -> host();
            case "bot" -> bot();
            case DEMO -> demo();
            case "doctor" -> doctor();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The program without a command. */
    static Command bare() {
        return new Command(
                "",
                "Meetings without a server, and with the server you already run.",
                Optional.of(new Command.Link(false, "Opens the lobby of this meeting.")),
                options(List.of(WishOptions.all(), TokenOptions.all())),
                Commands::open);
    }

    private static Request open(Given given) {
        Optional<String> link = given.link(bare().link());
        if (link.isPresent() && !link.get().contains("://")) {
            throw new WrongOption("no-command", link.get());
        }
        Optional<GivenToken> token = TokenOptions.token(given);
        check(token.isEmpty() || link.isPresent(), "token-alone");
        return new Request.Open(link, token, WishOptions.wishes(given));
    }

    private static Command join() {
        return new Command(
                "join",
                "Goes straight into a meeting.",
                LINK,
                options(List.of(WishOptions.all(), TokenOptions.all())),
                given -> new Request.Join(
                        given.link(LINK).orElseThrow(), TokenOptions.token(given), WishOptions.wishes(given)));
    }

    private static Command host() {
        List<Option> own = List.of(
                Command.value("room", "R", "What the meeting is called."),
                Command.value("port", "P", "The port to listen on; a free one unless told."),
                Command.value("bind", "A", "The address to listen on; all unless told."),
                Command.value("max", "N", "How many people at most; 8 unless told."),
                Command.flag("waiting-room", "Whoever comes waits until the host lets them in."));
        return new Command(
                "host",
                "Holds a meeting on this computer; the first line printed is the link for the others.",
                Optional.empty(),
                options(List.of(own, ServerOptions.all(), WishOptions.all())),
                Commands::host);
    }

    private static Request host(Given given) {
        given.link(Optional.empty());
        int port = given.number("port", 0);
        check(port >= 0 && port <= LAST_PORT, "port");
        int max = given.number("max", USUAL_PEOPLE);
        check(max >= 2 && max <= MAX_PEOPLE, "max", Integer.toString(MAX_PEOPLE));
        String room = given.text("room").orElse("");
        Wishes wishes = WishOptions.wishes(given);
        return ServerOptions.server(given)
                .<Request>map(there -> new Request.HostOnServer(there, room, wishes))
                .orElseGet(() -> new Request.Host(
                        room, port, given.text("bind").orElse(""), max, given.has("waiting-room"), wishes));
    }

    private static Command bot() {
        return new Command(
                "bot",
                "Sends participants without a window.",
                LINK,
                options(List.of(
                        List.of(Command.value("count", "N", "How many; 1 unless told.")),
                        WishOptions.all(),
                        TokenOptions.all())),
                Commands::bots);
    }

    private static Request bots(Given given) {
        String link = given.link(LINK).orElseThrow();
        int count = given.number("count", 1);
        check(count >= 1 && count <= MAX_BOTS, "count", Integer.toString(MAX_BOTS));
        Wishes wishes = WishOptions.wishes(given);
        check(wishes.screenshot().isEmpty(), "bot-window");
        return new Request.Bots(link, TokenOptions.token(given), count, wishes);
    }

    private static Command demo() {
        return new Command(
                DEMO,
                "Shows a meeting with bots.",
                Optional.empty(),
                options(List.of(
                        List.of(Command.value("seconds", "S", "Measure so long, then end.")), WishOptions.all())),
                given -> {
                    given.link(Optional.empty());
                    return new Request.Demo(given.read("seconds", Converters::seconds), WishOptions.wishes(given));
                });
    }

    private static Command doctor() {
        return new Command(
                "doctor",
                "Says what of this computer works.",
                Optional.empty(),
                List.of(Command.flag("json", "Print JSON.")),
                given -> {
                    given.link(Optional.empty());
                    return new Request.Doctor(given.has("json"));
                });
    }

    private static List<Option> options(List<List<Option>> groups) {
        return groups.stream().flatMap(List::stream).toList();
    }

    private static void check(boolean right, String key, String... about) {
        if (!right) {
            throw new WrongOption(key, about);
        }
    }
}
