package app.corrillo.livekit.session;

import app.corrillo.livekit.LiveKitLink;
import app.corrillo.livekit.LiveKitToken;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.signal.JoinQuery;
import app.corrillo.livekit.signal.Signalling;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MediaEngine.Health;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.spi.MeetingSession;
import app.corrillo.meeting.spi.SessionEvents;
import app.corrillo.meeting.time.Time;
import app.corrillo.meeting.work.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A membership in a room of a LiveKit server: every wish is carried out on the session's lane. */
public final class LiveKitSession implements MeetingSession {
    private static final long CLOSE_SECONDS = 3;

    private final LiveKitLink link;
    private final AppSide app;
    private final Authority authority;
    private final JoinQuery.Version version;
    private final Tools tools;
    private final CompletableFuture<Signalling> signalling = new CompletableFuture<>();
    private final CompletableFuture<Void> left = new CompletableFuture<>();
    private final List<Function<Room, CompletableFuture<Void>>> wishes = new ArrayList<>();
    private @Nullable Course course;
    private @Nullable Subscription health;
    private boolean music;
    private boolean leaving;

    /**
     * Nothing happens on the network before {@link #join}.
     *
     * @param version of signalling that is tried first
     * @param spare gives the first connection, if it has one
     */
    public LiveKitSession(
            LiveKitLink link,
            MediaEngine engine,
            SessionEvents events,
            Time time,
            AppSide app,
            Authority authority,
            JoinQuery.Version version,
            Spare spare) {
        this.version = version;
        this.link = link;
        this.app = app;
        this.authority = authority;
        tools = new Tools(engine, events, time, new Lane("livekit session"), spare);
        // Made while the person is still in the lobby: the first client of a process takes its time.
        tools.lane().run(() -> signalling.complete(Signalling.ready(time::nanos, link.server())));
    }

    @Override
    public void join(UntrustedText name, MicrophoneSpec microphone) {
        tools.lane().run(() -> {
            if (course == null && !leaving) {
                if (music) {
                    // Made before the engine knew: its sound has one channel.
                    tools.spare().take(tools.engine()).ifPresent(Spare.Ready::close);
                }
                Course begun = new Course(
                        tools, link, spoken(microphone), app, authority, name, signalling.join(), this::release);
                course = begun;
                wishes.replaceAll(wish -> {
                    CompletableFuture<Void> granted = wish.apply(begun.room());
                    return room -> granted;
                });
                wishes.clear();
                begun.begin();
                health = tools.engine().watchHealth(now -> tools.lane().run(() -> engineIs(now)));
            }
        });
    }

    // With one connection for both ways a microphone that Corrillo makes itself would leave this person deaf.
    private JoinQuery.Version spoken(MicrophoneSpec microphone) {
        return microphone.isSynthetic() ? JoinQuery.Version.ZERO : version;
    }

    @Override
    public CompletableFuture<Void> publish(LocalTrack track) {
        return inRoom(room -> room.own().publish(track));
    }

    @Override
    public CompletableFuture<Void> unpublish(Source source) {
        return inRoom(room -> room.own().unpublish(source));
    }

    @Override
    public void setMuted(Source source, boolean muted) {
        inRoom(room -> {
            room.own().setMuted(source, muted);
            return CompletableFuture.completedFuture(null);
        });
    }

    @Override
    public void setAudioProcessing(AudioProcessing processing) {
        tools.lane().run(() -> music = processing.music());
        inRoom(room -> {
            room.own().process(processing);
            return CompletableFuture.completedFuture(null);
        });
    }

    @Override
    public void show(Map<TrackId, TileSize> tiles) {
        Map<TrackId, TileSize> shown = Map.copyOf(tiles);
        tools.lane().run(() -> {
            if (course != null) {
                course.room().tiles().show(shown);
            }
        });
    }

    @Override
    public void setAudible(TrackId track, boolean audible) {
        tools.lane().run(() -> {
            if (course != null) {
                course.media().setAudible(track, audible);
            }
        });
    }

    @Override
    public void perform(MeetingCommand.ForOthers command) {
        tools.lane().run(() -> {
            if (course != null && !course.isOver()) {
                course.room().perform(command);
            }
        });
    }

    @Override
    public CompletableFuture<List<LinkStats>> stats() {
        return tools.onLane(() -> course == null
                ? CompletableFuture.completedFuture(List.of())
                : course.media().stats());
    }

    /** The newest token: servers refresh it as long as somebody is in the room. */
    public CompletableFuture<LiveKitToken> token() {
        return tools.onLane(() -> CompletableFuture.completedFuture(course == null ? link.token() : course.token()));
    }

    /** Who is meant, in the words of the server; empty of who is not there. */
    public CompletableFuture<Optional<String>> identity(ParticipantId who) {
        return tools.onLane(() -> CompletableFuture.completedFuture(
                Optional.ofNullable(course).flatMap(now -> now.room().identity(who))));
    }

    @Override
    public CompletableFuture<Void> leave() {
        tools.lane().run(() -> {
            if (leaving) {
                return;
            }
            leaving = true;
            if (course == null) {
                release();
            } else {
                course.end(EndReason.LEFT);
            }
            part();
        });
        return left.copy();
    }

    @Override
    public void close() {
        leave().completeOnTimeout(null, CLOSE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Says this to the server, whatever it is: LiveKit lets a client ask for trouble to see how it bears it. */
    void say(SignalRequest words) {
        tools.lane().run(() -> {
            if (course != null) {
                course.say(words);
            }
        });
    }

    /** The meeting is over: nothing is said any more. */
    private void release() {
        if (course != null) {
            course.goodbye();
        }
        if (!leaving) {
            leaving = true;
            part();
        }
    }

    private void engineIs(Health now) {
        if (leaving || course == null) {
            return;
        }
        switch (now) {
            case RESTARTING -> course.engineLost();
            case RUNNING -> course.engineRuns();
            case GIVEN_UP -> course.end(EndReason.NO_ENGINE);
        }
    }

    private void part() {
        if (health != null) {
            health.close();
        }
        CompletableFuture<Void> let = course == null ? CompletableFuture.completedFuture(null) : course.close();
        let.whenComplete((done, failure) -> {
            signalling.thenAccept(Signalling::close);
            left.complete(null);
        });
    }

    /** Before joining, a wish is kept; what it asks for is then not sent yet, so nothing has to be waited for. */
    private CompletableFuture<Void> inRoom(Function<Room, CompletableFuture<Void>> wish) {
        return tools.onLane(() -> {
            if (course != null) {
                return wish.apply(course.room());
            }
            wishes.add(wish);
            return CompletableFuture.completedFuture(null);
        });
    }
}
