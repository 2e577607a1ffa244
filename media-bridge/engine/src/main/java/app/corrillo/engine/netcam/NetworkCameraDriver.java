package app.corrillo.engine.netcam;

import app.corrillo.meeting.time.Time;
import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import java.net.URI;
import java.util.List;

/** Network cameras for Webcam Capture, in place of its own driver for them, which has no bounds. */
public final class NetworkCameraDriver implements WebcamDriver {
    private final List<URI> addresses;
    private final Time time;

    public NetworkCameraDriver(List<URI> addresses, Time time) {
        this.addresses = List.copyOf(addresses);
        this.time = time;
    }

    /** A new camera for each address, not yet connected. */
    @Override
    public List<WebcamDevice> getDevices() {
        return addresses.stream()
                .<WebcamDevice>map(address -> new NetworkCamera(address, time))
                .toList();
    }

    @Override
    public boolean isThreadSafe() {
        return true;
    }
}
