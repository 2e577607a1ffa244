package app.corrillo.ui.window;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.ui.Desk;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.home.HomeExits;
import app.corrillo.ui.lobby.LobbyExits;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Which screen follows which, and the one meeting that the window owns at a time. On the JavaFX thread. */
final class Navigator implements HomeExits, LobbyExits {
    /** Longer than most servers take to let somebody in, and too short to be missed without a word. */
    private static final javafx.util.Duration MOMENT = javafx.util.Duration.millis(400);

    private final Desk desk;
    private final InstantSource clock;
    private final Screens screens;
    private final PauseTransition moment = new PauseTransition(MOMENT);
    private CompletableFuture<Void> closing = CompletableFuture.completedFuture(null);
    private @Nullable Visit visit;
    private Place place = Place.HOME;
    private boolean closed;

    /** Where the person is. */
    private enum Place {
        HOME,
        LOBBY,
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
            screens.ask(new Arrival(
                    desk.read(link),
                    visit != null && visit.way() instanceof Way.Own,
                    () -> lobby(link),
                    screens::answer));
        } else {
            lobby(link);
        }
    }

    /** Whether somebody would miss this person, or a meeting of theirs. */
    private boolean isHeld() {
        return visit != null
                && place != Place.ENDED
                && (visit.way() instanceof Way.Own || visit.meeting().state().phase() != Phase.IDLE);
    }

    private void askToken(String link, String address) {
        part();
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

    /** Every meeting is closed when the returned future completes. */
    CompletableFuture<Void> close() {
        closed = true;
        part();
        screens.close();
        return closing;
    }

    private void opened(Meeting meeting) {
        Visit hosted = new Visit(new Way.Own(), meeting);
        if (closed || place == Place.LOBBY || place == Place.MEETING) {
            end(hosted);
        } else {
            enter(hosted);
        }
    }

    private void enter(Visit next) {
        enter(next, next.meeting().state().phase() != Phase.IDLE);
    }

    /** Whoever is on the way in already sees the lobby only if that takes more than a moment. */
    private void enter(Visit next, boolean comingIn) {
        part();
        visit = next;
        place = Place.LOBBY;
        if (comingIn) {
            moment.setOnFinished(_ -> {
                if (!isInside(next.meeting().state().phase())) {
                    screens.lobby(next.meeting(), this);
                }
            });
            moment.playFromStart();
        } else {
            screens.lobby(next.meeting(), this);
        }
        next.follow(this::render);
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
        } else if (state.phase() == Phase.JOINING) {
            screens.expect(now.meeting());
        } else if (isInside(state.phase()) && place != Place.MEETING) {
            moment.stop();
            place = Place.MEETING;
            screens.meeting(now.meeting());
            remember(now.way(), state);
        }
    }

    private void ended(Way way, EndReason reason, Duration stayed, String name) {
        part();
        place = Place.ENDED;
        screens.ended(reason, way instanceof Way.Own, stayed, () -> again(way, name), this::home);
    }

    /** In again, at once if there is a name. */
    private void again(Way way, String name) {
        switch (way) {
            case Way.Link(String link) -> {
                if (name.isBlank() || !(desk.read(link) instanceof Desk.Verdict.Usable)) {
                    lobby(link);
                } else if (place == Place.ENDED) {
                    Meeting meeting = desk.open(link);
                    meeting.send(new MeetingCommand.Join(UntrustedText.name(name)));
                    enter(new Visit(way, meeting), true);
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
