package app.corrillo.client.app;

import app.corrillo.canvas.PulseMeter;
import app.corrillo.client.cli.Sentences;
import app.corrillo.client.cli.Wishes;
import app.corrillo.client.cli.WrongOption;
import app.corrillo.client.instance.Instance;
import app.corrillo.client.instance.Rendezvous;
import app.corrillo.client.logging.ProgramLog;
import app.corrillo.client.network.ChosenProxy;
import app.corrillo.client.network.RelayPassword;
import app.corrillo.client.network.Ways;
import app.corrillo.client.secrets.Keyring;
import app.corrillo.client.secrets.SecretService;
import app.corrillo.client.settings.Folders;
import app.corrillo.client.settings.ServerSettings;
import app.corrillo.client.settings.Settings;
import app.corrillo.client.stats.FeedTally;
import app.corrillo.client.stats.ProcessUsage;
import app.corrillo.client.stats.StatsWriter;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.spi.MeetingAdapter;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.meeting.time.Time;
import app.corrillo.ui.words.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What every way into a meeting needs, made once for the process, and what has to be closed at its end. */
public final class Workplace {
    private final Deque<AutoCloseable> closing = new ArrayDeque<>();
    private final PrintWriter out;
    private final PrintWriter err;
    private final SystemTime time;
    private final Folders folders;
    private final Settings settings;
    private final LateEngine engine;
    private final Meetings meetings;
    private final Hosting hosting;
    private final Neighbours neighbours;
    private final ServerHost serverHost;
    private final RelayPassword password;
    private final FeedTally feeds = new FeedTally();

    /** How the program talks and where its files are. */
    public record Surroundings(Folders folders, PrintWriter out, PrintWriter err) {}

    public Workplace(
            Surroundings surroundings,
            Function<Time, MediaEngine> engineStart,
            Function<ServerSettings, List<MeetingAdapter>> adapters,
            Hosting hosting,
            Neighbours neighbours,
            ServerHosting serverHosting) {
        this.out = surroundings.out();
        this.err = surroundings.err();
        this.hosting = hosting;
        this.neighbours = neighbours;
        this.folders = surroundings.folders();
        Keyring keyring = new SecretService();
        this.serverHost = new ServerHost(serverHosting, keyring);
        this.password = new RelayPassword(keyring);
        closeAtTheEnd(ProgramLog.open(surroundings.folders().logs()));
        this.time = closeAtTheEnd(new SystemTime());
        this.settings = closeAtTheEnd(new Settings(surroundings.folders().config(), time));
        this.engine = closeAtTheEnd(new LateEngine(
                () -> engineStart.apply(time),
                new Ways(() -> settings.preferences().network(), password::now)));
        // The JDK's own place for it: every socket of this process asks there which way to go.
        ProxySelector.setDefault(
                new ChosenProxy(() -> settings.preferences().network().proxy()));
        if (!settings.preferences().network().user().isEmpty()) {
            password.look();
        }
        this.meetings = new Meetings(adapters.apply(settings.servers()), engine, time);
    }

    public SystemTime time() {
        return time;
    }

    Folders folders() {
        return folders;
    }

    Settings settings() {
        return settings;
    }

    RelayPassword password() {
        return password;
    }

    public LateEngine engine() {
        return engine;
    }

    public Meetings meetings() {
        return meetings;
    }

    /** How large tracks are shown, and how much is painted of them. */
    public FeedTally feeds() {
        return feeds;
    }

    /** Standard output. */
    public PrintWriter out() {
        return out;
    }

    ServerHost serverHost() {
        return serverHost;
    }

    Hosting hosting() {
        return hosting;
    }

    Neighbours neighbours() {
        return neighbours;
    }

    /** Whether this program has the window, or another one that this person runs. */
    Instance claim(Optional<String> link) {
        return Rendezvous.of(folders, System.getenv(), link);
    }

    AppDesk desk(Wishes wishes) {
        return new AppDesk(this, wishes);
    }

    /** What this person reads. */
    public Words words() {
        return Words.in(settings.preferences().look().language());
    }

    /** A line that programs wait for. */
    public void print(String line) {
        out.println(line);
        out.flush();
    }

    /** One sentence about what went wrong, by its key in {@link Sentences}. */
    public void complain(String key, Object... about) {
        lament(Sentences.in(words().locale()).say(key, about));
    }

    /** One sentence about why a meeting is over. */
    public void complain(EndReason reason) {
        lament(words().title(reason) + " (" + reason.word() + ").");
    }

    /** One sentence about what is missing. */
    public void complain(Notice missing) {
        lament(words().sentence(missing));
    }

    private void lament(String sentence) {
        err.println("corrillo: " + sentence);
        err.flush();
    }

    /** Writes statistics if that was asked, until the end. */
    public void writeStats(
            Optional<Path> file, Supplier<Optional<OpenMeeting>> meeting, Supplier<Optional<PulseMeter>> pulses) {
        if (file.isPresent()) {
            try {
                closeAtTheEnd(new StatsWriter(
                        file.get(),
                        () -> meeting.get().map(open -> open),
                        feeds,
                        pulses,
                        new ProcessUsage(engine::process),
                        time,
                        task -> Thread.ofVirtual().name("stats").start(task)));
            } catch (IOException unwritable) {
                throw new WrongOption("stats-file", file.get().toString());
            }
        }
    }

    /** What is given last is closed first. */
    public <C extends AutoCloseable> C closeAtTheEnd(C one) {
        synchronized (closing) {
            closing.push(one);
        }
        return one;
    }

    /** In the order of closing. */
    public List<AutoCloseable> closing() {
        synchronized (closing) {
            return List.copyOf(closing);
        }
    }
}
