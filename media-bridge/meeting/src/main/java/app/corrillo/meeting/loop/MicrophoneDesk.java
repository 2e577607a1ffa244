package app.corrillo.meeting.loop;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.LocalMediaState;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice.Kind;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.DeviceMatch;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.spi.MeetingSession;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One's own microphone: opened on joining, silent while it is wished off. What makes it silent waits for nothing; what
 * makes it heard is only ever the person's wish.
 */
final class MicrophoneDesk implements Capture<MicrophoneSpec> {
    private final Home home;
    private final MediaEngine engine;
    private final MeetingSession session;
    private final Outlet outlet;
    private final Troubles troubles;
    private final CaptureLane<MicrophoneSpec> lane;

    MicrophoneDesk(Home home, MediaEngine engine, MeetingSession session, Outlet outlet, Troubles troubles) {
        this.home = home;
        this.engine = engine;
        this.session = session;
        this.outlet = outlet;
        this.troubles = troubles;
        this.lane = new CaptureLane<>(home, outlet, this);
    }

    CaptureLane<MicrophoneSpec> lane() {
        return lane;
    }

    /** Brings the microphone to what the state wishes. */
    void follow() {
        MicrophoneSpec spec = home.state().local().microphone();
        boolean allowed = home.state().self() == null || home.state().allows(Capability.PUBLISH_MICROPHONE);
        boolean wanted = outlet.isOpen() && allowed && !(spec instanceof MicrophoneSpec.None);
        lane.wish(wanted ? spec : null);
    }

    /** Silent or heard, as the state wishes. */
    void applyMute() {
        LocalTrack track = lane.track();
        if (track != null) {
            boolean on = home.state().local().microphoneOn();
            home.then(track.setEnabled(on), () -> {});
            home.happen(new MeetingEvent.TrackMuted(track.id(), !on));
            if (outlet.isOpen()) {
                session.setMuted(Source.MICROPHONE, !on);
            }
        }
    }

    /** The list of devices changed: a microphone that was missed may be there again. */
    void devicesChanged() {
        LocalMediaState local = home.state().local();
        boolean back = local.devices().sound() && !DeviceMatch.lacks(local.devices(), local.microphone());
        if (lane.isRefused() && back) {
            lane.retry();
        }
    }

    @Override
    public CompletableFuture<LocalTrack> open(MicrophoneSpec spec) {
        return engine.openMicrophone(spec);
    }

    @Override
    public CompletableFuture<Void> move(MicrophoneSpec spec) {
        return engine.chooseMicrophone(spec);
    }

    @Override
    public void running(MicrophoneSpec spec, LocalTrack track) {
        troubles.mended(Kind.NO_MICROPHONE, Kind.MICROPHONE_REFUSED);
        applyMute();
    }

    @Override
    public void failed(MicrophoneSpec spec, MediaProblem problem, @Nullable MicrophoneSpec kept) {
        if (kept != null && home.state().local().microphone().equals(spec)) {
            home.happen(new MeetingEvent.MicrophoneChosen(kept));
        }
        // Without a sound server that is the trouble to tell, and the list of devices says it.
        if (problem != MediaProblem.NO_SOUND_SERVER
                || home.state().local().devices().sound()) {
            String name = Troubles.name(DeviceMatch.find(home.state().local().devices(), spec), spec);
            troubles.refused(Kind.MICROPHONE_REFUSED, Kind.NO_MICROPHONE, problem, kept != null, name);
        }
    }

    @Override
    public void lost(MicrophoneSpec spec) {
        troubles.fault(Kind.NO_MICROPHONE, Troubles.name(spec));
        home.lookAgain(this::devicesChanged);
    }
}
