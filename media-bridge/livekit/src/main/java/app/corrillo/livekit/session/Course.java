package app.corrillo.livekit.session;

import app.corrillo.livekit.LiveKitLink;
import app.corrillo.livekit.LiveKitToken;
import app.corrillo.livekit.call.Calls;
import app.corrillo.livekit.protocol.ClientConfigSetting;
import app.corrillo.livekit.protocol.JoinResponse;
import app.corrillo.livekit.protocol.LeaveRequest;
import app.corrillo.livekit.protocol.ReconnectReason;
import app.corrillo.livekit.protocol.ReconnectResponse;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SignalResponse;
import app.corrillo.livekit.signal.JoinQuery;
import app.corrillo.livekit.signal.Loss;
import app.corrillo.livekit.signal.NetWatch;
import app.corrillo.livekit.signal.ReconnectPolicy;
import app.corrillo.livekit.signal.Regions;
import app.corrillo.livekit.signal.SignalLine;
import app.corrillo.livekit.signal.Signalling;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * What happens between joining and the end: let in, lost, resumed, joined anew, sent away. Only for the session's lane.
 */
final class Course implements SignalLine.Listener, Media.Listener, Comeback.Attempts {
    /** From opening the socket to the server's first word. */
    static final Duration JOIN = Duration.ofSeconds(10);

    private static final Logger LOG = System.getLogger(Course.class.getName());
    private static final int REDIRECTS = 3;

    private final Tools tools;
    private final UntrustedText name;
    private final Room room;
    private final Media media;
    private final SignalLine line;
    private final Comeback comeback;
    private final OwnLevel level;
    private final NetWatch net;
    private final Runnable ended;
    private final Signalling signalling;
    private final Regions regions;
    private URI server;
    private LiveKitToken token;
    private boolean resumable = true;
    private boolean over;
    private boolean withoutEngine;
    private int redirects;
    private long began;

    /** Asks the engine for the connections; nothing happens on the network yet. */
    Course(Tools tools, LiveKitLink link, Calls calls, UntrustedText name, Signalling signalling, Runnable ended) {
        this.tools = tools;
        this.name = name;
        this.ended = ended;
        this.signalling = signalling;
        server = link.server();
        regions = new Regions(server);
        token = link.token();
        line = new SignalLine(signalling, tools.lane(), tools.time(), this);
        room = new Room(tools, calls, link.passphrase(), line::send);
        media = new Media(tools, room, line::send, this);
        comeback = new Comeback(tools, this);
        net = new NetWatch(tools.time(), () -> tools.lane().run(this::netChanged));
        level = new OwnLevel(tools, room.own(), () -> media.current().up().stats());
    }

    Room room() {
        return room;
    }

    Media media() {
        return media;
    }

    void begin() {
        began = tools.time().nanos();
        regions.ask(signalling, token);
        line.open(server, token, JoinQuery.anew(), JOIN);
    }

    /** Over for this person. The first reason counts. */
    void end(EndReason reason) {
        if (!over) {
            over = true;
            comeback.stop();
            level.stop();
            net.close();
            room.calls().close();
            tools.tell(new MeetingEvent.Ended(reason));
            ended.run();
        }
    }

    /** The newest one that the server gave. */
    LiveKitToken token() {
        return token;
    }

    boolean isOver() {
        return over;
    }

    void say(SignalRequest words) {
        line.send(words);
    }

    /** Says goodbye, if anybody hears it, and hears no more. */
    void goodbye() {
        comeback.stop();
        if (line.isUp()) {
            line.send(Requests.leave());
            line.close();
        } else {
            line.drop();
        }
    }

    /** Completes when the tracks may be closed. */
    CompletableFuture<Void> close() {
        return room.own().release().handle((done, failure) -> null).thenCompose(done -> onLane());
    }

    private CompletableFuture<Void> onLane() {
        CompletableFuture<CompletableFuture<Void>> asked = new CompletableFuture<>();
        tools.lane().run(() -> asked.complete(media.close()));
        return asked.thenCompose(closed -> closed);
    }

    @Override
    public void onFirst(SignalResponse first) {
        if (first.leave != null) {
            turnedAway(first.leave);
        } else if (first.join != null) {
            joined(first.join);
        } else if (first.reconnect != null && room.self().isKnown()) {
            resumed(first.reconnect);
        } else {
            nonsense();
        }
    }

    private void joined(JoinResponse join) {
        if (!join.alternative_url.isEmpty()) {
            redirect(join.alternative_url);
        } else if (join.participant == null || join.participant.sid.isEmpty() || join.participant.identity.isEmpty()) {
            nonsense();
        } else {
            boolean again = room.self().isKnown();
            regions.reset();
            resumable = join.client_configuration == null
                    || join.client_configuration.resume_connection != ClientConfigSetting.DISABLED;
            media.begin(join, again);
            room.joined(join, token, name, media.current());
            level.start();
            if (again) {
                comeback.back();
            }
        }
    }

    private void resumed(ReconnectResponse response) {
        line.send(Requests.sync(Sync.state(room, media.current())));
        media.resume(response);
        room.data().resumed(response.last_message_seq);
        comeback.back();
        if (media.current().isWell()) {
            comeback.well();
        }
    }

    private void turnedAway(LeaveRequest leave) {
        boolean joined = room.self().isKnown();
        line.drop();
        if (joined && LeaveReason.action(leave) != LeaveRequest.Action.DISCONNECT) {
            comeback.refused();
        } else {
            end(LeaveReason.of(leave.reason, joined));
        }
    }

    // Only to a server that is as safe as the one of the link.
    private void redirect(String url) {
        LiveKitLink.Reading reading = LiveKitLink.read(url + "?access_token=" + token.value());
        line.drop();
        if (++redirects <= REDIRECTS && reading instanceof LiveKitLink.Reading.Good(LiveKitLink link)) {
            server = link.server();
            line.open(server, token, JoinQuery.anew(), JOIN);
        } else {
            onLost(Loss.WRONG_SERVER);
        }
    }

    private void nonsense() {
        line.drop();
        onLost(Loss.NONSENSE);
    }

    @Override
    public void onMessage(SignalResponse message) {
        if (over || media.take(message)) {
            return;
        }
        if (message.leave != null) {
            sentAway(message.leave);
        } else if (message.refresh_token != null) {
            keep(message.refresh_token);
        } else {
            if (message.room_moved != null) {
                keep(message.room_moved.token);
            }
            room.take(message);
        }
    }

    private void keep(String newest) {
        if (LiveKitToken.isToken(newest)) {
            token = new LiveKitToken(newest);
        }
    }

    private void sentAway(LeaveRequest leave) {
        if (leave.regions != null) {
            regions.reported(leave.regions);
        }
        switch (LeaveReason.action(leave)) {
            case DISCONNECT -> {
                line.drop();
                end(LeaveReason.of(leave.reason, true));
            }
            case RESUME -> lose(resumable, ReconnectReason.RR_SIGNAL_DISCONNECTED);
            case RECONNECT -> lose(false, ReconnectReason.RR_UNKNOWN);
        }
    }

    @Override
    public void onLost(Loss why) {
        if (over) {
            return;
        }
        if (!room.self().isKnown()) {
            enterElsewhere(why);
        } else if (comeback.isAway()) {
            if (why.isOfOneDoor() && !comeback.resumes()) {
                server = regions.nextOrHome();
            }
            comeback.failed(why);
        } else {
            lose(resumable, ReconnectReason.RR_SIGNAL_DISCONNECTED);
        }
    }

    // The same room may have other doors; in all it takes no longer than one that does not open at all.
    private void enterElsewhere(Loss why) {
        boolean late = tools.time().nanos() - began >= JOIN.toNanos();
        if (!why.isOfOneDoor() || late) {
            end(why.reason());
            return;
        }
        regions.next()
                .thenAccept(next -> tools.lane().run(() -> {
                    if (over || next.isEmpty()) {
                        end(why.reason());
                    } else {
                        server = next.get();
                        line.open(server, token, JoinQuery.anew(), JOIN);
                    }
                }));
    }

    private void netChanged() {
        if (!over) {
            line.suspect();
            comeback.hurry();
        }
    }

    /** The engine has ended; another one is being started. */
    void engineLost() {
        withoutEngine = true;
        room.data().lost();
        room.tracks().setStill(true);
    }

    /** The engine has ended, and there is another one, which has nothing of what the one before had. */
    void engineRestarted() {
        withoutEngine = false;
        if (over) {
            return;
        }
        media.forget();
        if (room.self().isKnown()) {
            lose(false, ReconnectReason.RR_UNKNOWN);
        } else {
            media.begin();
            begin();
        }
    }

    private void lose(boolean mayResume, ReconnectReason why) {
        room.data().lost();
        line.drop();
        comeback.lost(mayResume, why);
    }

    @Override
    public void onWell() {
        comeback.well();
        // What the others sent before everything was joined anew, and is not offered with it, is no more.
        tools.time().after(Connections.COMING, () -> tools.lane().run(room.tracks()::dropBefore));
    }

    // What breaks because the engine is gone is made anew with the next engine, once.
    @Override
    public void onLost(ReconnectReason which) {
        if (!over && !withoutEngine && room.self().isKnown() && !comeback.isAway()) {
            // Resumed already, and it did not help.
            lose(resumable && !comeback.isFresh(), which);
        }
    }

    @Override
    public void onBroken(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof MediaException problem && problem.problem() == MediaProblem.ENGINE_FAILED) {
            end(EndReason.NO_ENGINE);
        } else if (!over && !withoutEngine && room.self().isKnown() && !comeback.isAway()) {
            LOG.log(Level.WARNING, "a connection is broken; everything is joined anew", failure);
            lose(false, ReconnectReason.RR_UNKNOWN);
        }
    }

    @Override
    public void resume(ReconnectReason why) {
        line.open(server, token, JoinQuery.resume(room.self().member().sid(), why), ReconnectPolicy.ATTEMPT);
    }

    @Override
    public void joinAnew() {
        media.prepare();
        line.open(server, token, JoinQuery.anew(), ReconnectPolicy.ATTEMPT);
    }

    @Override
    public void giveUp(EndReason reason) {
        line.drop();
        end(reason);
    }
}
