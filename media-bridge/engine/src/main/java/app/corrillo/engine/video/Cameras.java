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
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int FRAMES_PER_SECOND = 30;

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
    VideoCapture open(String name) {
        VideoDevice device = MediaDevices.getVideoCaptureDevices().stream()
                .filter(camera -> name.isEmpty() || isNamed(camera, name))
                .findFirst()
                .orElseThrow(() -> new MediaException(MediaProblem.NO_SUCH_DEVICE, "no such camera"));
        VideoDeviceSource source = new VideoDeviceSource();
        try {
            source.setVideoCaptureDevice(device);
            best(MediaDevices.getVideoCaptureCapabilities(device)).ifPresent(source::setVideoCaptureCapability);
            source.start();
        } catch (Error | RuntimeException busy) {
            source.dispose();
            throw new MediaException(MediaProblem.DEVICE_BUSY, "the camera does not start", busy);
        }
        return new CameraCapture(source, () -> isThere(device.getDescriptor()), engine, time);
    }

    /** The mode nearest to 1280x720 at 30 frames a second; a wrong size weighs more than a wrong rate. */
    static Optional<VideoCaptureCapability> best(List<VideoCaptureCapability> modes) {
        return modes.stream().min(Comparator.comparingDouble(mode -> {
            double pixels = (double) mode.width * mode.height / (WIDTH * HEIGHT);
            double rate = (double) mode.frameRate / FRAMES_PER_SECOND;
            return 2 * Math.abs(Math.log(pixels)) + Math.abs(Math.log(rate)) + shape(mode);
        }));
    }

    private static double shape(VideoCaptureCapability mode) {
        return Math.abs((double) mode.width / mode.height - (double) WIDTH / HEIGHT) / 10;
    }

    private boolean isThere(String descriptor) {
        return MediaDevices.getVideoCaptureDevices().stream()
                .anyMatch(camera -> camera.getDescriptor().equals(descriptor));
    }

    private static boolean isNamed(VideoDevice camera, String name) {
        return camera.getDescriptor().equals(name) || camera.getName().equals(name);
    }
}
