package app.corrillo.client.app;

import app.corrillo.client.cli.CommandLineInterface;
import app.corrillo.client.cli.Request;
import app.corrillo.client.cli.Sentences;
import app.corrillo.client.cli.Wishes;
import app.corrillo.client.doctor.Display;
import app.corrillo.client.instance.Instance;
import app.corrillo.engine.IdlePages;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.ui.Desk.Verdict;
import app.corrillo.ui.window.Start;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The program with its window, from the first picture until somebody wants it to end. */
public final class WindowRun {
    private static final System.Logger LOG = System.getLogger(WindowRun.class.getName());

    private final Workplace place;
    private final Departure departure;
    private final Wishes wishes;
    private final JavaFx javafx;
    private final CompletableFuture<AppWindow> shown = new CompletableFuture<>();
    private final AtomicInteger outcome = new AtomicInteger(CommandLineInterface.OK);

    public WindowRun(Workplace place, Departure departure, Wishes wishes, JavaFx javafx) {
        this.place = place;
        this.departure = departure;
        this.wishes = wishes;
        this.javafx = javafx;
    }

    /** The home, or the lobby of a link. */
    public int open(Request.Open request) {
        Optional<String> link = request.link().map(one -> place.meetings().with(request.token(), one));
        if (!hasDisplay()) {
            return CommandLineInterface.FAILED;
        }
        // What has options is a program of its own, with these options.
        Instance instance = wishes.isEmpty() ? place.claim(link) : Instance.alone();
        if (instance.isHandedOver()) {
            place.print(Sentences.in(place.words().locale()).say("handed-over"));
            return CommandLineInterface.OK;
        }
        return show(link.<Start>map(Start.Lobby::new).orElseGet(Start.Home::new), instance);
    }

    /** Straight into the meeting behind a link; where it lacks a token, the window asks for it first. */
    public int join(Request.Join request) {
        String link = place.meetings().with(request.token(), request.link());
        Verdict verdict = place.meetings().read(link);
        if (verdict instanceof Verdict.Unusable(EndReason reason)) {
            place.complain(reason);
            return CommandLineInterface.FAILED;
        }
        if (!hasDisplay()) {
            return CommandLineInterface.FAILED;
        }
        place.engine().begin();
        boolean asks = verdict instanceof Verdict.WantsToken;
        return show(asks ? new Start.Lobby(link) : new Start.Join(link, attend(link)));
    }

    /** Straight into a meeting on this computer. */
    public int host(Request.Host request) {
        return host(request, link -> {});
    }

    /** The same, and hands the invitation to somebody. */
    public int host(Request.Host request, Consumer<String> invited) {
        if (!hasDisplay()) {
            return CommandLineInterface.FAILED;
        }
        try {
            Hosting.Held host = place.closeAtTheEnd(place.hosting()
                    .start(request.room(), request.bind(), request.port(), request.max(), request.keepsWaiting()));
            place.print(host.link());
            invited.accept(host.link());
            return show(new Start.Hosting(new HostedMeeting(attend(host.ownLink()), host)));
        } catch (IOException noPort) {
            // For the file alone: on standard error stands one sentence.
            LOG.log(System.Logger.Level.INFO, "The meeting's address cannot be had", noPort);
            place.complain("no-address", (request.bind().isEmpty() ? "*" : request.bind()) + ":" + request.port());
            return CommandLineInterface.FAILED;
        }
    }

    /** Straight into a new room of a server; its invitations are printed first, one a line. */
    public int host(Request.HostOnServer request) {
        ServerHosting.Room room = place.serverHost().room(request.server(), request.room());
        if (!hasDisplay()) {
            return CommandLineInterface.FAILED;
        }
        for (int guest = 0; guest < request.server().guests(); guest++) {
            place.print(room.guestLink());
        }
        String link = room.ownLink(StartingMedia.name(wishes, place.settings().preferences()));
        return show(new Start.Join(link, new RoomMeeting(attend(link), room)));
    }

    private Meeting attend(String link) {
        OpenMeeting meeting =
                place.meetings().open(link, wishes, place.settings().preferences());
        UntrustedText name = StartingMedia.name(wishes, place.settings().preferences());
        place.closeAtTheEnd(Attendance.join(meeting, name, wishes, this::ended));
        return meeting;
    }

    private int show(Start start) {
        return show(start, Instance.alone());
    }

    private int show(Start start, Instance instance) {
        javafx.start();
        place.closeAtTheEnd(() -> place.meetings().newest().ifPresent(Meeting::close));
        // The engine is another process: begun before the home is painted it would only delay it.
        AppWindow window = AppWindow.open(
                javafx, place.desk(wishes), start, place.engine()::begin, () -> departure.ask(outcome.get()));
        place.writeStats(wishes.stats(), place.meetings()::newest, window::pulses);
        place.closeAtTheEnd(window);
        place.closeAtTheEnd(HeapCare.begin(place.time()));
        place.closeAtTheEnd(IdlePages.begin(place.time()));
        // Closed first: who comes while this program ends waits for the door, and has a window of its own then.
        place.closeAtTheEnd(instance);
        instance.listen(window::arrive);
        shown.complete(window);
        wishes.screenshot().ifPresent(file -> place.time().after(wishes.after(), () -> tryPicture(file)));
        wishes.leaveAfter().ifPresent(after -> place.time().after(after, () -> departure.ask(outcome.get())));
        return departure.await();
    }

    /** Writes what the window shows, when there is one. */
    public CompletableFuture<Void> picture(Path file) {
        return shown.thenCompose(window -> window.picture(file));
    }

    private void tryPicture(Path file) {
        picture(file).exceptionally(failure -> {
            place.complain("no-screenshot", file);
            outcome.set(CommandLineInterface.FAILED);
            return null;
        });
    }

    private void ended(EndReason reason, boolean wasLive) {
        if (reason.isFailure()) {
            place.complain(reason);
            outcome.set(CommandLineInterface.FAILED);
            if (!wasLive) {
                departure.ask(CommandLineInterface.FAILED);
            }
        }
    }

    private boolean hasDisplay() {
        Display.Trouble trouble = Display.trouble();
        if (trouble != Display.Trouble.NONE) {
            place.complain(trouble == Display.Trouble.ABSENT ? "no-display" : "silent-display");
        }
        return trouble == Display.Trouble.NONE;
    }
}
