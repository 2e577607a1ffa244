package app.corrillo.meeting.loop;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Forecast;
import app.corrillo.meeting.LocalMediaState;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingReducer;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.spi.MeetingSession;
import app.corrillo.meeting.spi.SessionEvents;
import app.corrillo.meeting.time.Time;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * A meeting that holds its state on one thread of its own, the only one that writes it: commands and events go in,
 * {@link MeetingReducer} makes the next state, the watchers are told. Nothing on that thread waits; a fault in one
 * handler is logged, and the next one runs.
 */
public final class MeetingLoop implements Meeting {
    /** How long {@link #close} waits at most. */
    static final Duration CLOSING = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(MeetingLoop.class.getName());

    private final Inbox inbox = new Inbox();
    private final Watchers watchers = new Watchers();
    private final CompletableFuture<Void> released = new CompletableFuture<>();
    private final MeetingSession session;
    private final Home inside;
    private final PatientEngine patient;
    private final LocalMedia media;
    private final MediaDesk desk;
    private final Hearing hearing;
    private final Subscription devices;
    private final Subscription health;
    private final Thread thread;
    private volatile MeetingState state;
    private volatile boolean closed;

    private MeetingLoop(
            BiFunction<SessionEvents, MediaEngine, MeetingSession> sessions,
            MediaEngine engine,
            Time time,
            MeetingState lobby) {
        state = lobby;
        patient = new PatientEngine(engine);
        session = sessions.apply(this::happened, patient);
        inside = new Inside(time);
        media = new LocalMedia(inside, patient, session);
        desk = new MediaDesk(inside, patient, media, session);
        hearing = new Hearing(session::setAudible);
        devices =
                engine.watchDevices(now -> inbox.replace(MeetingEvent.DevicesChanged.class, () -> devicesChanged(now)));
        health = engine.watchHealth(now -> inbox.put(() -> desk.healthChanged(now)));
        thread = Thread.ofPlatform().daemon().name("meeting").unstarted(this::run);
    }

    /**
     * Opens the lobby: the phase is {@link Phase#IDLE}, the camera is on if that is wished, nothing goes out. The
     * caller closes the meeting; a meeting that has ended is not joined again, another one is opened.
     *
     * @param sessions makes the session that reports to the events it is given, and has the engine that it is given
     * @param title what to call the meeting before it is joined
     * @param forecast what is known of this person's part in it before that
     * @param wishes what this person chose; its list of devices is read anew from the engine
     */
    public static Meeting open(
            BiFunction<SessionEvents, MediaEngine, MeetingSession> sessions,
            MediaEngine engine,
            Time time,
            UntrustedText title,
            Forecast forecast,
            LocalMediaState wishes) {
        MeetingState lobby = MeetingState.idle(
                title, forecast.name(), forecast.capabilities(), wishes.withDevices(engine.devices()));
        MeetingLoop loop = new MeetingLoop(sessions, engine, time, lobby);
        loop.inbox.put(loop.media::begin);
        loop.thread.start();
        return loop;
    }

    /** The same for a meeting of which nothing is known yet. */
    public static Meeting open(
            BiFunction<SessionEvents, MediaEngine, MeetingSession> sessions,
            MediaEngine engine,
            Time time,
            UntrustedText title,
            LocalMediaState wishes) {
        return open(sessions, engine, time, title, Forecast.UNKNOWN, wishes);
    }

    @Override
    public MeetingState state() {
        return state;
    }

    @Override
    public void send(MeetingCommand command) {
        if (!closed) {
            admit(() -> perform(command));
        }
    }

    @Override
    public Subscription watch(Consumer<MeetingState> watcher) {
        Watchers.Watch watch = watchers.add(watcher);
        inbox.put(() -> watch.tell(state));
        return watch;
    }

    @Override
    public void close() {
        inbox.put(() -> {
            happen(new MeetingEvent.Ended(EndReason.LEFT));
            closed = true;
        });
        if (Thread.currentThread().equals(thread)) {
            return;
        }
        try {
            if (!thread.join(CLOSING)) {
                LOG.log(Level.WARNING, "the devices were not released in time; the meeting goes on trying");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!(closed && released.isDone())) {
            try {
                inbox.take().run();
            } catch (InterruptedException nobodyDoesThat) {
                LOG.log(Level.WARNING, "the meeting was interrupted, and goes on");
            } catch (RuntimeException | Error failure) {
                LOG.log(Level.ERROR, "a fault in the meeting", failure);
            }
        }
    }

    private void happened(MeetingEvent event) {
        switch (event) {
            case MeetingEvent.LevelsMeasured _, MeetingEvent.OwnLevelMeasured _ ->
                inbox.replace(event.getClass(), () -> happen(event));
            case MeetingEvent.QualityMeasured(var id, var _) -> inbox.replace(id, () -> happen(event));
            default -> admit(() -> happen(event));
        }
    }

    private void admit(Runnable task) {
        if (!inbox.offer(task)) {
            inbox.replace(EndReason.FAULT, () -> happen(new MeetingEvent.Ended(EndReason.FAULT)));
        }
    }

    private void perform(MeetingCommand command) {
        Phase phase = state.phase();
        boolean joined = phase != Phase.IDLE && phase != Phase.ENDED;
        switch (command) {
            case MeetingCommand.Join(var name)
            when phase == Phase.IDLE -> {
                patient.joined();
                happen(new MeetingEvent.Joining(name));
                media.join();
                join(name);
            }
            case MeetingCommand.Leave() -> happen(new MeetingEvent.Ended(EndReason.LEFT));
            case MeetingCommand.Hear(var who, boolean on) -> happen(new MeetingEvent.HearingChanged(who, on));
            case MeetingCommand.Dismiss(long notice) -> happen(new MeetingEvent.NoticeDismissed(notice));
            case MeetingCommand.ForDevices wish when phase != Phase.ENDED -> media.perform(wish);
            case MeetingCommand.ForMedia wish when joined -> desk.perform(wish);
            case MeetingCommand.Show(var tiles) when joined -> desk.show(tiles);
            case MeetingCommand.ForOthers wish when joined -> session.perform(wish);
            case MeetingCommand.ForModeration wish when joined && state.allows(wish.needs()) -> session.moderate(wish);
            // Too late, or too early: the state says so already.
            default -> {}
        }
    }

    private void join(UntrustedText name) {
        try {
            session.join(name, state.local().microphone());
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "the session could not begin to join", failure);
            happen(new MeetingEvent.Ended(EndReason.FAULT));
        }
    }

    private void happen(MeetingEvent event) {
        MeetingState before = state;
        MeetingState after = MeetingReducer.reduce(before, event);
        if (after.equals(before)) {
            return;
        }
        state = after;
        watchers.tell(after);
        hearing.follow(after);
        switch (event) {
            case MeetingEvent.Joined _, MeetingEvent.CapabilitiesChanged _ -> media.allowed();
            case MeetingEvent.SilencedByOthers(var source, var _) -> media.silence(source);
            case MeetingEvent.Ended _ -> release();
            default -> {}
        }
    }

    // Also when the list is the same: a device that went and came back quickly is there, and yet another.
    private void devicesChanged(MediaDevices now) {
        happen(new MeetingEvent.DevicesChanged(now));
        if (state.phase() != Phase.ENDED) {
            media.devicesChanged();
        }
    }

    private void release() {
        devices.close();
        health.close();
        patient.close();
        inside.then(
                goodbye(),
                () -> inside.then(media.release(), () -> {
                    desk.end();
                    released.complete(null);
                }));
    }

    private CompletableFuture<Void> goodbye() {
        try {
            return session.leave();
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** The loop as its parts see it. */
    private final class Inside implements Home {
        private final Time time;

        private Inside(Time time) {
            this.time = time;
        }

        @Override
        public MeetingState state() {
            return state;
        }

        @Override
        public void happen(MeetingEvent event) {
            MeetingLoop.this.happen(event);
        }

        @Override
        public Time time() {
            return time;
        }

        @Override
        public void later(Runnable task) {
            inbox.put(task);
        }
    }
}
