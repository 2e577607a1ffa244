package app.corrillo.livekit.entry;

import app.corrillo.livekit.LiveKitLink;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.spi.MeetingSession;
import app.corrillo.meeting.spi.SessionEvents;
import app.corrillo.meeting.work.Lane;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a token first, and then is what the session of that token is. What is wished in the meantime is kept: it is
 * not sent yet, so nothing has to be waited for.
 */
public final class ArrivingSession implements MeetingSession {
    private static final Logger LOG = System.getLogger(ArrivingSession.class.getName());
    private static final long CLOSE_SECONDS = 3;

    private final Entrance entrance;
    private final Function<LiveKitLink, MeetingSession> sessions;
    private final SessionEvents events;
    private final Runnable over;
    private final Lane lane = new Lane("livekit arrival");
    private final Map<Source, LocalTrack> tracks = new EnumMap<>(Source.class);
    private final Map<Source, Boolean> muted = new EnumMap<>(Source.class);
    private final CompletableFuture<Void> left = new CompletableFuture<>();
    private AudioProcessing processing = AudioProcessing.DEFAULT;
    private @Nullable MeetingSession inside;
    private boolean asked;
    private boolean leaving;

    /** @param over runs once, when nothing is asked any more */
    public ArrivingSession(
            Entrance entrance, Function<LiveKitLink, MeetingSession> sessions, SessionEvents events, Runnable over) {
        this.entrance = entrance;
        this.sessions = sessions;
        this.events = events;
        this.over = over;
    }

    @Override
    public void join(UntrustedText name, MicrophoneSpec microphone) {
        lane.run(() -> {
            if (!asked && !leaving) {
                asked = true;
                entrance.ask(name)
                        .whenComplete((link, failure) -> lane.run(() -> answered(name, microphone, link, failure)));
            }
        });
    }

    private void answered(
            UntrustedText name, MicrophoneSpec microphone, @Nullable LiveKitLink link, @Nullable Throwable failure) {
        if (leaving) {
            return;
        }
        if (link == null) {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            LOG.log(Level.INFO, "no token for this meeting: " + cause);
            EndReason reason = cause instanceof NoEntry none ? none.reason() : EndReason.NO_ANSWER;
            events.happened(new MeetingEvent.Ended(reason));
            return;
        }
        MeetingSession session = sessions.apply(link);
        inside = session;
        tracks.values().forEach(session::publish);
        muted.forEach(session::setMuted);
        session.setAudioProcessing(processing);
        tracks.clear();
        session.join(name, microphone);
    }

    @Override
    public CompletableFuture<Void> publish(LocalTrack track) {
        return wish(session -> session.publish(track), () -> tracks.put(track.source(), track));
    }

    @Override
    public CompletableFuture<Void> unpublish(Source source) {
        return wish(session -> session.unpublish(source), () -> tracks.remove(source));
    }

    @Override
    public void setAudioProcessing(AudioProcessing now) {
        wish(
                session -> {
                    session.setAudioProcessing(now);
                    return CompletableFuture.completedFuture(null);
                },
                () -> processing = now);
    }

    @Override
    public void setMuted(Source source, boolean now) {
        wish(
                session -> {
                    session.setMuted(source, now);
                    return CompletableFuture.completedFuture(null);
                },
                () -> muted.put(source, now));
    }

    @Override
    public void show(Map<TrackId, TileSize> tiles) {
        inside(session -> session.show(tiles));
    }

    @Override
    public void setAudible(TrackId track, boolean audible) {
        inside(session -> session.setAudible(track, audible));
    }

    @Override
    public void perform(MeetingCommand.ForOthers command) {
        inside(session -> session.perform(command));
    }

    @Override
    public void moderate(MeetingCommand.ForModeration command) {
        inside(session -> session.moderate(command));
    }

    @Override
    public CompletableFuture<List<LinkStats>> stats() {
        return onLane(() -> inside == null ? CompletableFuture.completedFuture(List.of()) : inside.stats());
    }

    @Override
    public CompletableFuture<Void> leave() {
        lane.run(() -> {
            if (!leaving) {
                leaving = true;
                CompletableFuture<Void> out = inside == null ? CompletableFuture.completedFuture(null) : inside.leave();
                out.whenComplete((done, failure) -> {
                    over.run();
                    left.complete(null);
                });
            }
        });
        return left.copy();
    }

    @Override
    public void close() {
        leave().completeOnTimeout(null, CLOSE_SECONDS, TimeUnit.SECONDS).join();
    }

    private void inside(java.util.function.Consumer<MeetingSession> what) {
        lane.run(() -> {
            if (inside != null) {
                what.accept(inside);
            }
        });
    }

    private CompletableFuture<Void> wish(Function<MeetingSession, CompletableFuture<Void>> now, Runnable later) {
        return onLane(() -> {
            if (inside != null) {
                return now.apply(inside);
            }
            later.run();
            return CompletableFuture.completedFuture(null);
        });
    }

    private <T> CompletableFuture<T> onLane(Supplier<CompletableFuture<T>> what) {
        CompletableFuture<CompletableFuture<T>> begun = new CompletableFuture<>();
        lane.run(() -> begun.complete(what.get()));
        return begun.thenCompose(future -> future);
    }
}
