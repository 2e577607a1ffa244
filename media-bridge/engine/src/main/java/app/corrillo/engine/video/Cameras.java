package app.corrillo.engine.video;

import app.corrillo.meeting.media.MediaDevice;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.time.Time;
import dev.onvoid.webrtc.media.MediaDevices;
import dev.onvoid.webrtc.media.video.VideoCaptureCapability;
import dev.onvoid.webrtc.media.video.VideoDevice;
import dev.onvoid.webrtc.media.video.VideoDeviceSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The cameras that the system knows. Engine thread only. */
final class Cameras {
    /** What is asked of a camera, in pixels and frames a second. */
    record Mode(int width, int height, int rate) {
        static final Mode USUAL = new Mode(1280, 720, 30);
        static final Mode SMALL = new Mode(640, 360, 15);
    }

    private final Executor engine;
    private final Time time;

    Cameras(Executor engine, Time time) {
        this.engine = engine;
        this.time = time;
    }

    List<MediaDevice> list() {
        List<MediaDevice> cameras = new ArrayList<>();
        for (VideoDevice device : MediaDevices.getVideoCaptureDevices()) {
            cameras.add(new MediaDevice(device.getDescriptor(), device.getName(), cameras.isEmpty()));
        }
        return List.copyOf(cameras);
    }

    /** Starts the camera of this id or name, or the first one for an empty name. */
    VideoCapture open(String name, Mode wish) {
        VideoDevice device = MediaDevices.getVideoCaptureDevices().stream()
                .filter(camera -> name.isEmpty() || isNamed(camera, name))
                .findFirst()
                .orElseThrow(() -> new MediaException(MediaProblem.NO_SUCH_DEVICE, "no such camera"));
        VideoDeviceSource source = new VideoDeviceSource();
        try {
            source.setVideoCaptureDevice(device);
            best(MediaDevices.getVideoCaptureCapabilities(device), wish).ifPresent(source::setVideoCaptureCapability);
            source.start();
        } catch (Error | RuntimeException busy) {
            source.dispose();
            throw new MediaException(MediaProblem.DEVICE_BUSY, "the camera does not start", busy);
        }
        return new CameraCapture(source, () -> isThere(device.getDescriptor()), engine, time);
    }

    /** The mode nearest to the wish; a wrong size weighs more than a wrong rate. */
    static Optional<VideoCaptureCapability> best(List<VideoCaptureCapability> modes, Mode wish) {
        return modes.stream().min(Comparator.comparingDouble(mode -> {
            double pixels = (double) mode.width * mode.height / (wish.width * wish.height);
            double rate = (double) mode.frameRate / wish.rate;
            return 2 * Math.abs(Math.log(pixels)) + Math.abs(Math.log(rate)) + shape(mode, wish);
        }));
    }

    private static double shape(VideoCaptureCapability mode, Mode wish) {
        return Math.abs((double) mode.width / mode.height - (double) wish.width / wish.height) / 10;
    }

    private boolean isThere(String descriptor) {
        return MediaDevices.getVideoCaptureDevices().stream()
                .anyMatch(camera -> camera.getDescriptor().equals(descriptor));
    }

    private static boolean isNamed(VideoDevice camera, String name) {
        return camera.getDescriptor().equals(name) || camera.getName().equals(name);
    }
}
