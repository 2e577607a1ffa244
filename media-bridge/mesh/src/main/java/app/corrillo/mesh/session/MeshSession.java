package app.corrillo.mesh.session;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MediaEngine.Health;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.spi.MeetingSession;
import app.corrillo.meeting.spi.SessionEvents;
import app.corrillo.meeting.time.Time;
import app.corrillo.meeting.work.Lane;
import app.corrillo.mesh.MeshLink;
import app.corrillo.mesh.client.ServerLine;
import app.corrillo.mesh.client.Signalling;
import app.corrillo.mesh.wire.PeerMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A membership in a meeting with no server: every wish is carried out on the session's lane. */
public final class MeshSession implements MeetingSession {

    private static final Duration GOODBYE = Duration.ofMillis(200);
    private static final long CLOSE_SECONDS = 3;

    private final Tools tools;
    private final OwnMedia media = new OwnMedia();
    private final Company company;
    private final Signalling signalling;
    private final CompletableFuture<Void> left = new CompletableFuture<>();
    private @Nullable Course course;
    private @Nullable ServerLine line;
    private @Nullable Subscription devices;
    private @Nullable Subscription health;
    private boolean sound;
    private boolean restarted;
    private boolean leaving;

    /** Nothing happens on the network before {@link #join}. */
    public MeshSession(MeshLink link, MediaEngine engine, SessionEvents events, Time time) {
        tools = new Tools(link, engine, events, time, new Lane("mesh session"));
        company = new Company(tools, media, Runtime.getRuntime().availableProcessors(), this::reconsider, this::broken);
        signalling = new Signalling(link, time);
    }

    @Override
    public void join(UntrustedText name, MicrophoneSpec microphone) {
        tools.lane().run(() -> {
            if (course == null && !leaving) {
                course = new Course(tools, company, name, this::release);
                line = new ServerLine(signalling, tools.link(), tools.lane(), tools.time(), course);
                company.attach(line);
                line.join(name.value());
                sound = tools.engine().devices().canSound();
                devices = tools.engine().watchDevices(now -> tools.lane().run(() -> soundIs(now.canSound())));
                health = tools.engine().watchHealth(now -> tools.lane().run(() -> engineIs(now)));
            }
        });
    }

    @Override
    public CompletableFuture<Void> publish(LocalTrack track) {
        return onLane(() -> {
            media.put(track);
            company.plan().changed(track.source());
            CompletableFuture<Void> replaced = replace(track.source(), track);
            company.tellAll(media.streams());
            company.replan();
            return replaced;
        });
    }

    @Override
    public CompletableFuture<Void> unpublish(Source source) {
        return onLane(() -> {
            media.remove(source);
            company.plan().changed(source);
            company.tellAll(media.streams());
            CompletableFuture<Void> replaced = replace(source, null);
            company.replan();
            return replaced;
        });
    }

    @Override
    public void setMuted(Source source, boolean muted) {
        tools.lane().run(() -> {
            media.setMuted(source, muted);
            company.tellAll(media.streams());
        });
    }

    @Override
    public void show(Map<TrackId, TileSize> tiles) {
        tools.lane().run(() -> {
            company.tiles().set(Map.copyOf(tiles));
            company.tellTiles();
        });
    }

    @Override
    public void setAudible(TrackId track, boolean audible) {
        // A connection overlooks what is not its own.
        tools.lane()
                .run(() -> company.everybody().stream()
                        .flatMap(peer -> peer.link().stream())
                        .forEach(link -> link.setAudible(track, audible)));
    }

    @Override
    public void perform(MeetingCommand.ForOthers command) {
        tools.lane().run(() -> {
            OwnState self = company.self();
            if (self == null || course == null || course.isOver()) {
                return;
            }
            switch (command) {
                case MeetingCommand.SendFile wish -> company.send(wish);
                case MeetingCommand.CancelFile(var file) -> company.files().cancel(file);
                case MeetingCommand.ForPolls wish -> company.polls().perform(wish, self);
                case MeetingCommand.Say(var text, var to) when to != null -> company.whisper(self, text, to);
                default -> company.tellAll(self.perform(command));
            }
        });
    }

    @Override
    public void moderate(MeetingCommand.ForModeration command) {
        tools.lane().run(() -> {
            ServerLine server = line;
            boolean asked = server != null
                    && Wishes.order(command).filter(server::order).isPresent();
            if (!asked && course != null) {
                course.denied();
            }
        });
    }

    @Override
    public CompletableFuture<List<LinkStats>> stats() {
        return onLane(() -> {
            List<CompletableFuture<LinkStats>> asked = company.everybody().stream()
                    .flatMap(peer -> peer.link().stream())
                    .filter(PeerLink::isConnected)
                    .map(link -> link.stats().exceptionally(closed -> new LinkStats(0, List.of())))
                    .toList();
            return all(asked)
                    .thenApply(
                            done -> asked.stream().map(CompletableFuture::join).toList());
        });
    }

    @Override
    public CompletableFuture<Void> leave() {
        tools.lane().run(() -> {
            if (leaving) {
                return;
            }
            leaving = true;
            boolean serverTells = line != null && line.isUp();
            boolean anybody = company.reachesAnybody();
            company.tellAll(new PeerMessage.Bye());
            if (course != null) {
                course.end(EndReason.LEFT);
            } else {
                release();
            }
            if (serverTells || !anybody) {
                part();
            } else {
                // Nobody but the goodbye itself tells the others, so it is given the time to arrive.
                tools.time().after(GOODBYE, () -> tools.lane().run(this::part));
            }
        });
        return left.copy();
    }

    @Override
    public void close() {
        leave().completeOnTimeout(null, CLOSE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** The meeting is over: nothing is sent any more. */
    private void release() {
        if (line != null) {
            line.leave();
        }
        if (!leaving) {
            part();
        }
    }

    private void part() {
        List<CompletableFuture<Void>> let =
                Sections.ORDER.stream().map(source -> replace(source, null)).toList();
        media.clear();
        if (devices != null) {
            devices.close();
        }
        if (health != null) {
            health.close();
        }
        all(let).whenComplete((done, failure) -> tools.lane().run(() -> {
            company.close();
            signalling.close();
            left.complete(null);
        }));
    }

    private void soundIs(boolean now) {
        boolean cameBack = now && !sound;
        sound = now;
        if (cameBack && !leaving) {
            company.soundIsBack();
        }
    }

    /** Another engine has nothing of what the one before had; without one nobody can be reached. */
    private void engineIs(Health now) {
        if (leaving || course == null) {
            return;
        }
        switch (now) {
            case RESTARTING -> {
                restarted = true;
                company.hold();
            }
            case RUNNING -> {
                if (restarted) {
                    restarted = false;
                    company.renew();
                }
            }
            case GIVEN_UP -> course.end(EndReason.NO_ENGINE);
        }
    }

    private void reconsider() {
        if (course != null) {
            course.reconsider();
        }
    }

    private void broken(Throwable failure) {
        if (course != null) {
            course.broken(failure);
        }
    }

    /** Completes, whatever comes of it, when the track before is let go everywhere. */
    private CompletableFuture<Void> replace(Source source, @Nullable LocalTrack track) {
        return all(company.everybody().stream()
                .flatMap(peer -> peer.link().stream())
                .map(link -> link.replace(source, track).handle((done, failure) -> failure == null))
                .toList());
    }

    private <T> CompletableFuture<T> onLane(Supplier<CompletableFuture<T>> what) {
        CompletableFuture<CompletableFuture<T>> asked = new CompletableFuture<>();
        tools.lane().run(() -> asked.complete(what.get()));
        return asked.thenCompose(given -> given);
    }

    private static CompletableFuture<Void> all(List<? extends CompletableFuture<?>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new));
    }
}
