package app.corrillo.ui.window;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.ui.Desk;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.ended.EndedView;
import app.corrillo.ui.home.HomeExits;
import app.corrillo.ui.lobby.LobbyExits;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Which screen follows which, and the one meeting that the window owns at a time. On the JavaFX thread. */
final class Navigator implements HomeExits, LobbyExits {
    /** Longer than most servers take to let somebody in, and too short to wait without a way back. */
    private static final javafx.util.Duration MOMENT = javafx.util.Duration.millis(1500);

    /** When a screen has been painted and is quiet, what may follow it is made. */
    private static final javafx.util.Duration SOON = javafx.util.Duration.millis(400);

    private final Desk desk;
    private final InstantSource clock;
    private final Screens screens;
    private final PauseTransition moment = new PauseTransition();
    private CompletableFuture<Void> closing = CompletableFuture.completedFuture(null);
    private @Nullable Visit visit;
    private @Nullable Visit knocking;
    private Meeting.Subscription expected = () -> {};
    private Place place = Place.HOME;
    private boolean closed;

    /** Where the person is. */
    private enum Place {
        HOME,
        LOBBY,
        /** Before the door, with the meeting's screen to be seen already. */
        DOOR,
        MEETING,
        ENDED
    }

    Navigator(Desk desk, InstantSource clock, Screens screens) {
        this.desk = desk;
        this.clock = clock;
        this.screens = screens;
    }

    void begin(Start start) {
        switch (start) {
            case Start.Home() -> home();
            case Start.Lobby(String link) -> lobby(link);
            case Start.Host() -> {
                home();
                host().exceptionally(failure -> null);
            }
            case Start.Join(String link, Meeting meeting) -> enter(new Visit(new Way.Link(link), meeting));
            case Start.Hosting(Meeting meeting) -> enter(new Visit(new Way.Own(), meeting));
        }
    }

    void home() {
        part();
        hold(() -> {});
        place = Place.HOME;
        screens.home(this);
    }

    /** The lobby of this link, or the reason why it has none. */
    @Override
    public void lobby(String link) {
        switch (desk.read(link)) {
            case Desk.Verdict.Usable _ -> enter(new Visit(new Way.Link(link), desk.open(link)));
            case Desk.Verdict.WantsToken(String address) -> askToken(link, address);
            case Desk.Verdict.Unusable(EndReason reason) -> ended(new Way.Link(link), reason, Duration.ZERO, "");
        }
    }

    /** A link that came from outside. A meeting is left for it only when the person says so. */
    void arrive(String link) {
        boolean here = visit != null && visit.way() instanceof Way.Link(String same) && same.equals(link);
        if (here && place != Place.ENDED) {
            screens.answer();
        } else if (isHeld()) {
            screens.ask(
                    new Arrival(desk.read(link), visit != null && visit.isHeld(), () -> lobby(link), screens::answer));
        } else {
            lobby(link);
        }
    }

    /** Whether somebody would miss this person, or a meeting of theirs. */
    private boolean isHeld() {
        return visit != null
                && place != Place.ENDED
                && (visit.isHeld() || visit.meeting().state().phase() != Phase.IDLE);
    }

    private void askToken(String link, String address) {
        part();
        hold(() -> {});
        place = Place.HOME;
        screens.home(this, link, address);
    }

    /** The lobby of a meeting on this computer, when it is open. */
    @Override
    public CompletableFuture<Void> host() {
        return desk.host().thenAcceptAsync(this::opened, Platform::runLater);
    }

    @Override
    public void back() {
        home();
    }

    @Override
    public void settings() {
        screens.settings();
    }

    @Override
    public void gaveUp() {
        if (visit != null) {
            ended(visit.way(), EndReason.NO_ANSWER, Duration.ZERO, name());
        }
    }

    /** As {@link app.corrillo.ui.Screen#mayClose} of the screen of now. */
    boolean mayClose(Runnable closing) {
        return screens.mayClose(closing);
    }

    /** Every meeting is closed when the returned future completes. */
    CompletableFuture<Void> close() {
        closed = true;
        part();
        hold(() -> {});
        screens.close();
        return closing;
    }

    private void opened(Meeting meeting) {
        Visit hosted = new Visit(new Way.Own(), meeting);
        if (closed || place == Place.LOBBY || place == Place.DOOR || place == Place.MEETING) {
            end(hosted);
        } else {
            enter(hosted);
        }
    }

    private void enter(Visit next) {
        enter(next, next.meeting().state().phase() != Phase.IDLE);
    }

    private void enter(Visit next, boolean comingIn) {
        part();
        visit = next;
        place = Place.LOBBY;
        if (comingIn) {
            knock(next);
        } else {
            hold(() -> {});
            screens.lobby(next.meeting(), this);
            after(SOON, () -> expect(next.way(), next.meeting()));
        }
        next.follow(this::render);
    }

    /**
     * The door was asked to open: the meeting's screen is laid out and painted while the network works, and the lobby
     * is back if that takes more than a moment.
     */
    private void knock(Visit now) {
        knocking = now;
        place = Place.DOOR;
        screens.meeting(now.meeting(), now.isHeld());
        after(MOMENT, () -> {
            if (!isInside(now.meeting().state().phase())) {
                place = Place.LOBBY;
                screens.lobby(now.meeting(), this);
                after(SOON, () -> screens.expect(now.meeting(), now.isHeld()));
            }
        });
    }

    private void after(javafx.util.Duration time, Runnable task) {
        moment.stop();
        moment.setDuration(time);
        moment.setOnFinished(_ -> task.run());
        moment.playFromStart();
    }

    private void render(Visit now, MeetingState state) {
        if (state.phase() == Phase.ENDED) {
            EndReason reason = state.ended() == null ? EndReason.FAULT : state.ended();
            boolean neverIn = state.joinedAt() == null;
            if (neverIn && reason == EndReason.LEFT) {
                home();
            } else {
                Duration stayed = neverIn ? Duration.ZERO : Duration.between(state.joinedAt(), clock.instant());
                ended(now.way(), reason, stayed, state.name().value());
            }
        } else if (state.phase() == Phase.JOINING && !now.equals(knocking)) {
            knock(now);
        } else if (isInside(state.phase()) && place != Place.MEETING) {
            moment.stop();
            if (place != Place.DOOR) {
                screens.meeting(now.meeting(), now.isHeld());
            }
            place = Place.MEETING;
            hold(() -> {});
            remember(now.way(), state);
        }
    }

    private void ended(Way way, EndReason reason, Duration stayed, String name) {
        Optional<ComingMeeting> coming = Optional.ofNullable(visit)
                .filter(_ -> way instanceof Way.Link && EndedView.leadsBack(reason))
                .map(over -> ComingMeeting.after(over.meeting().state()));
        part();
        hold(() -> {});
        place = Place.ENDED;
        screens.ended(reason, way instanceof Way.Own, stayed, () -> again(way, name, coming), this::home);
        coming.ifPresent(next -> after(SOON, () -> expect(way, next)));
    }

    /** The way in is made as short as it can be. */
    private void expect(Way way, Meeting next) {
        if (way instanceof Way.Link(String link)) {
            hold(desk.expect(link));
        }
        screens.expect(next, way instanceof Way.Own);
    }

    private void hold(Meeting.Subscription next) {
        expected.close();
        expected = next;
    }

    /** In again, at once if there is a name. */
    private void again(Way way, String name, Optional<ComingMeeting> coming) {
        switch (way) {
            case Way.Link(String link) -> {
                if (name.isBlank() || !(desk.read(link) instanceof Desk.Verdict.Usable)) {
                    lobby(link);
                } else if (place == Place.ENDED) {
                    Meeting meeting = desk.open(link);
                    meeting.send(new MeetingCommand.Join(UntrustedText.name(name)));
                    coming.ifPresent(expected -> expected.begin(meeting));
                    enter(new Visit(way, coming.map(Meeting.class::cast).orElse(meeting)), true);
                }
            }
            case Way.Own() -> {
                home();
                host().exceptionally(failure -> null);
            }
        }
    }

    private void remember(Way way, MeetingState state) {
        Preferences before = desk.preferences();
        String title = state.title().value();
        if (way instanceof Way.Link(String link) && desk.read(link) instanceof Desk.Verdict.Usable usable) {
            desk.remember(before.withRecent(new Preferences.Recent(title, usable.address(), false, clock.instant())));
        } else if (way instanceof Way.Own) {
            desk.remember(before.withRecent(new Preferences.Recent(title, "", true, clock.instant())));
        }
    }

    private String name() {
        return visit == null ? "" : visit.meeting().state().name().value();
    }

    private void part() {
        moment.stop();
        if (visit != null) {
            end(visit);
            visit = null;
        }
    }

    private void end(Visit over) {
        closing = CompletableFuture.allOf(closing, over.close());
    }

    // Whoever waits at the door is in the lobby no more: that waits ten seconds, and this as long as it takes.
    private static boolean isInside(Phase phase) {
        return phase == Phase.WAITING || phase == Phase.LIVE || phase == Phase.RECONNECTING;
    }
}
