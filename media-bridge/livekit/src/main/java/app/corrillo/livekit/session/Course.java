package app.corrillo.livekit.session;

import app.corrillo.livekit.LiveKitLink;
import app.corrillo.livekit.LiveKitToken;
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
import app.corrillo.livekit.signal.SignalLine;
import app.corrillo.livekit.signal.Signalling;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.time.Time;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;

/**
 * What happens between joining and the end: let in, lost, resumed, joined anew, sent away. Only for the session's lane.
 */
final class Course implements SignalLine.Listener, Media.Listener, Comeback.Attempts {
    private static final Logger LOG = System.getLogger(Course.class.getName());

    private final Tools tools;
    private final UntrustedText name;
    private final Room room;
    private final Media media;
    private final SignalLine line;
    private final Comeback comeback;
    private final Passage passage;
    private final Lookout lookout;
    private final SoundReturn sound;
    private final NetWatch net;
    private final Runnable ended;
    private final Arrival arrival;
    private final TokenRenewal renewal;
    private Time.Timer dropping = () -> {};
    private boolean resumable = true;
    private boolean over;
    private boolean withoutEngine;
    private boolean everWell;

    /** Asks the engine for the connections; nothing happens on the network yet. */
    Course(
            Tools tools,
            LiveKitLink link,
            JoinQuery.Version version,
            AppSide app,
            Authority authority,
            UntrustedText name,
            Signalling signalling,
            Runnable ended) {
        this.tools = tools;
        this.name = name;
        this.ended = ended;
        line = new SignalLine(signalling, tools.lane(), tools.time(), this);
        room = new Room(tools, app, authority, this::renew, link.passphrase(), line::send);
        media = new Media(tools, room, version, line::send, this);
        arrival = new Arrival(tools, link, signalling, media, line);
        renewal = new TokenRenewal(tools, authority, arrival::token, this::keep, room::distrust);
        comeback = new Comeback(tools, this);
        passage = new Passage(
                tools, () -> over || withoutEngine || media.current().isWell());
        net = new NetWatch(tools.time(), () -> tools.lane().run(this::netChanged));
        lookout = new Lookout(tools, room, media);
        sound = new SoundReturn(tools, media, this::isSettled, () -> lose(false, ReconnectReason.RR_UNKNOWN));
    }

    Room room() {
        return room;
    }

    Media media() {
        return media;
    }

    void begin() {
        arrival.begin();
    }

    /** Over for this person. The first reason counts. */
    void end(EndReason reason) {
        if (!over) {
            over = true;
            comeback.stop();
            passage.stop();
            arrival.stop();
            renewal.stop();
            lookout.stop();
            sound.stop();
            net.close();
            room.calls().close();
            room.talk().close();
            room.attributes().close();
            tools.tell(new MeetingEvent.Ended(reason));
            ended.run();
        }
    }

    /** The newest one that the server gave. */
    LiveKitToken token() {
        return arrival.token();
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
        return room.own().release().handle((done, failure) -> null).thenCompose(done -> tools.onLane(media::close));
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
            line.drop();
            if (!arrival.redirected(join.alternative_url)) {
                end(Loss.WRONG_SERVER.reason());
            }
        } else if (join.participant == null || join.participant.sid.isEmpty() || join.participant.identity.isEmpty()) {
            nonsense();
        } else {
            boolean again = room.self().isKnown();
            dropping.cancel();
            arrival.arrived();
            resumable = join.client_configuration == null
                    || join.client_configuration.resume_connection != ClientConfigSetting.DISABLED;
            media.begin(join, again);
            room.joined(join, arrival.token(), name, media.current());
            lookout.start();
            if (again) {
                comeback.back();
            }
            passage.doubted(again ? Passage.UNNOTICED : Passage.FIRST);
        }
    }

    private void resumed(ReconnectResponse response) {
        line.send(Requests.sync(Sync.state(room, media.current())));
        room.resumed();
        lookout.resumed();
        media.resume(response);
        room.data().resumed(response.last_message_seq);
        comeback.back();
        if (media.current().isWell()) {
            well();
        } else {
            passage.doubted(Passage.UNNOTICED);
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
        } else if (message.room_moved != null) {
            keep(message.room_moved.token);
            room.moved(message.room_moved, arrival.token(), name);
        } else {
            room.take(message);
        }
    }

    private void keep(String newest) {
        if (LiveKitToken.isToken(newest)) {
            keep(new LiveKitToken(newest));
        }
    }

    private void keep(LiveKitToken newest) {
        if (!over) {
            arrival.keep(newest);
            room.kept(newest);
        }
    }

    private void renew(String topic) {
        renewal.heard(topic);
    }

    private void sentAway(LeaveRequest leave) {
        arrival.reported(leave.regions);
        switch (LeaveReason.action(leave)) {
            case DISCONNECT -> {
                line.drop();
                if (!withoutEngine || !LeaveReason.isForLackOfMedia(leave.reason)) {
                    end(LeaveReason.of(leave.reason, true));
                }
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
            arrival.refused(why, loss -> end(loss.reason()));
        } else if (withoutEngine) {
            lose(false, ReconnectReason.RR_UNKNOWN);
        } else if (comeback.isAway()) {
            if (!comeback.resumes()) {
                arrival.moveOn(why);
            }
            comeback.failed(why);
        } else {
            lose(resumable, ReconnectReason.RR_SIGNAL_DISCONNECTED);
        }
    }

    private void netChanged() {
        if (!over) {
            line.suspect();
            if (!withoutEngine) {
                comeback.hurry();
            }
        }
    }

    /** The engine has ended; another one is being started. */
    void engineLost() {
        withoutEngine = true;
        if (room.self().isKnown()) {
            room.lost();
            comeback.rest();
        }
        room.tracks().setStill(true);
    }

    /** There is an engine; if the one before has ended, this one has nothing of what that had. */
    void engineRuns() {
        if (over || !withoutEngine) {
            return;
        }
        withoutEngine = false;
        media.forget();
        if (room.self().isKnown()) {
            lose(false, ReconnectReason.RR_UNKNOWN);
        } else {
            arrival.again();
        }
    }

    private void lose(boolean mayResume, ReconnectReason why) {
        room.lost();
        line.drop();
        // Without an engine there is nothing to come back with: whoever is in the room stays on the screen until then.
        if (!withoutEngine) {
            comeback.lost(mayResume, why);
        }
    }

    @Override
    public void onWell() {
        // What an engine said before it ended may be heard after that.
        if (withoutEngine) {
            return;
        }
        everWell = true;
        room.tracks().setStill(false);
        well();
        // What the others sent before everything was joined anew, and is not offered with it, is no more.
        dropping.cancel();
        dropping = tools.time().after(Connections.COMING, () -> tools.lane().run(room.tracks()::dropBefore));
    }

    private void well() {
        comeback.well();
        passage.well();
        sound.look();
    }

    private boolean isSettled() {
        return !over && !withoutEngine && !comeback.isAway() && media.current().isWell();
    }

    @Override
    public void onShaky() {
        if (!withoutEngine) {
            passage.doubted(Passage.UNNOTICED);
        }
    }

    // What breaks because the engine is gone is made anew with the next engine, once.
    @Override
    public void onLost(ReconnectReason which) {
        if (!over && !withoutEngine && room.self().isKnown() && !comeback.isAway()) {
            // Resumed already, and it did not help.
            boolean again = resumable && !comeback.isFresh();
            if (!again) {
                doubt();
            }
            lose(again, which);
        }
    }

    @Override
    public void onBroken(Throwable failure) {
        if (MediaException.is(failure, MediaProblem.ENGINE_FAILED)) {
            end(EndReason.NO_ENGINE);
        } else if (over || withoutEngine || comeback.isAway()) {
            return;
        } else if (MediaException.is(failure, MediaProblem.CLOSED)) {
            // The engine ended before it was listened to how it does; what is asked of the next one waits for it.
            engineLost();
            engineRuns();
        } else if (room.self().isKnown()) {
            LOG.log(Level.WARNING, "a connection is broken; everything is joined anew", failure);
            doubt();
            lose(false, ReconnectReason.RR_UNKNOWN);
        }
    }

    // Where it never worked it may be for the way in which it was tried.
    private void doubt() {
        if (!everWell) {
            arrival.goTheOlderWay();
        }
    }

    @Override
    public void resume(ReconnectReason why) {
        arrival.resume(room.self().member().sid(), why);
    }

    @Override
    public void joinAnew() {
        media.prepare();
        arrival.joinAnew();
    }

    @Override
    public void giveUp(EndReason reason) {
        line.drop();
        end(reason);
    }
}
