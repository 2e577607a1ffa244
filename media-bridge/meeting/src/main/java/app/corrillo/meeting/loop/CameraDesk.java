package app.corrillo.meeting.loop;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.LocalMediaState;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice.Kind;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.DeviceMatch;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaDevice;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MediaProblem;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One's own camera: open while it is wished on, in the lobby too, and released while it is off. */
final class CameraDesk implements Capture<CameraSpec> {
    private final Home home;
    private final MediaEngine engine;
    private final Troubles troubles;
    private final CaptureLane<CameraSpec> lane;
    private boolean small;
    private Optional<MediaDevice> inUse = Optional.empty();

    CameraDesk(Home home, MediaEngine engine, Outlet outlet, Troubles troubles) {
        this.home = home;
        this.engine = engine;
        this.troubles = troubles;
        this.lane = new CaptureLane<>(home, outlet, this);
    }

    CaptureLane<CameraSpec> lane() {
        return lane;
    }

    /** Brings the camera to what the state wishes. */
    void follow() {
        LocalMediaState local = home.state().local();
        boolean allowed = home.state().self() == null || home.state().allows(Capability.PUBLISH_CAMERA);
        boolean on = local.cameraOn() && allowed && !(local.camera() instanceof CameraSpec.None);
        if (!on) {
            troubles.mended(Kind.NO_CAMERA, Kind.CAMERA_LOST, Kind.CAMERA_REFUSED);
        }
        CameraSpec spec = small ? local.camera().small() : local.camera();
        lane.wish(on ? spec : null);
    }

    /** Small pictures from now on, or those that the camera has. */
    void save(boolean now) {
        small = now;
        follow();
    }

    /** A device gives its pictures in one size at a time. */
    @Override
    public boolean canRunBeside(CameraSpec running, CameraSpec goal) {
        return !running.whole().equals(goal.whole()) || !DeviceMatch.needsDevice(running.whole());
    }

    /** The list of devices changed: a camera that was missed may be there again. */
    void devicesChanged() {
        LocalMediaState local = home.state().local();
        boolean back = inUse.map(device -> local.devices().cameras().stream()
                        .anyMatch(other ->
                                other.id().equals(device.id()) || other.name().equals(device.name())))
                .orElseGet(
                        () -> DeviceMatch.find(local.devices(), local.camera()).isPresent());
        if (lane.isRefused() && back) {
            lane.retry();
        }
    }

    @Override
    public CompletableFuture<LocalTrack> open(CameraSpec spec) {
        return engine.openCamera(spec);
    }

    @Override
    public void running(CameraSpec spec, LocalTrack track) {
        inUse = DeviceMatch.find(home.state().local().devices(), spec.whole());
        troubles.mended(Kind.NO_CAMERA, Kind.CAMERA_LOST, Kind.CAMERA_REFUSED);
    }

    @Override
    public void failed(CameraSpec spec, MediaProblem problem, @Nullable CameraSpec kept) {
        if (kept != null && home.state().local().camera().equals(spec.whole())) {
            home.happen(new MeetingEvent.CameraChosen(kept.whole()));
        }
        if (!troubles.has(Kind.CAMERA_LOST)) {
            String name = Troubles.name(DeviceMatch.find(home.state().local().devices(), spec.whole()), spec.whole());
            troubles.refused(Kind.CAMERA_REFUSED, Kind.NO_CAMERA, problem, kept != null, name);
        }
    }

    @Override
    public void lost(CameraSpec spec) {
        String name = Troubles.name(inUse, spec.whole());
        troubles.fault(Kind.CAMERA_LOST, name);
        home.lookAgain(this::devicesChanged);
    }
}
