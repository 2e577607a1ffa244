package app.corrillo.client.doctor;

import app.corrillo.client.doctor.Finding.Part;
import app.corrillo.client.doctor.Finding.State;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.DeafListener;
import app.corrillo.meeting.media.MediaDevice;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.PeerConnection;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at everything that a meeting needs. */
final class Examination {
    private static final long PATIENCE_SECONDS = 15;

    private final MediaEngine engine;

    Examination(MediaEngine engine) {
        this.engine = engine;
    }

    /** Blocks until all is known, for a bounded time. */
    List<Finding> all() {
        Optional<Finding> trouble = engineTrouble();
        MediaDevices devices = engine.devices();
        return List.of(
                audio(devices),
                camera(devices),
                display(Display.trouble()),
                trouble.orElseGet(() -> new Finding(Part.ENGINE, State.OK, "engine.ok", "")),
                network());
    }

    private Optional<Finding> engineTrouble() {
        try (PeerConnection connection = engine.connect(
                        new ConnectionOptions(List.of(), false, "doctor-"), new DeafListener())
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            connection.addSection(Source.CAMERA).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            connection.offer(false).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return Optional.empty();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            return Optional.of(failed("engine.failed", rootOf(cause == null ? failed : cause)));
        } catch (TimeoutException hangs) {
            return Optional.of(failed("engine.silent", Long.toString(PATIENCE_SECONDS)));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.of(failed("engine.interrupted", ""));
        }
    }

    private static Finding failed(String key, String about) {
        return new Finding(Part.ENGINE, State.FAILED, key, about);
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    static Finding audio(MediaDevices devices) {
        if (!devices.sound()) {
            return new Finding(Part.AUDIO, State.MISSING, "audio.no-server", "");
        } else if (devices.microphones().isEmpty()) {
            return new Finding(Part.AUDIO, State.MISSING, "audio.no-microphone", "");
        } else if (devices.speakers().isEmpty()) {
            return new Finding(Part.AUDIO, State.MISSING, "audio.no-speaker", "");
        }
        return new Finding(
                Part.AUDIO,
                State.OK,
                "audio.ok",
                preferred(devices.microphones()) + ", " + preferred(devices.speakers()));
    }

    static Finding camera(MediaDevices devices) {
        return devices.cameras().isEmpty()
                ? new Finding(Part.CAMERA, State.MISSING, "camera.none", "")
                : new Finding(Part.CAMERA, State.OK, "camera.ok", preferred(devices.cameras()));
    }

    private static String preferred(List<MediaDevice> devices) {
        return devices.stream()
                .filter(MediaDevice::preferred)
                .findFirst()
                .orElseGet(devices::getFirst)
                .name();
    }

    static Finding display(Display.Trouble trouble) {
        return switch (trouble) {
            case NONE -> new Finding(Part.DISPLAY, State.OK, "display.ok", "");
            case ABSENT -> new Finding(Part.DISPLAY, State.FAILED, "display.absent", "");
            case SILENT -> new Finding(Part.DISPLAY, State.FAILED, "display.silent", "");
        };
    }

    private static Finding network() {
        try (ServerSocket anyPort = new ServerSocket()) {
            anyPort.bind(new InetSocketAddress(0));
            List<InetAddress> addresses = NetworkInterface.networkInterfaces()
                    .filter(Examination::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .toList();
            String reachable = Stream.of(addresses)
                    .flatMap(List::stream)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .sorted(Comparator.comparing(Inet6Address.class::isInstance))
                    .map(address -> address.getHostAddress().replaceFirst("%.*", ""))
                    .collect(Collectors.joining(", "));
            return reachable.isEmpty()
                    ? new Finding(Part.NETWORK, State.MISSING, "network.alone", "")
                    : new Finding(Part.NETWORK, State.OK, "network.ok", reachable);
        } catch (IOException noPort) {
            return new Finding(Part.NETWORK, State.FAILED, "network.no-port", String.valueOf(noPort.getMessage()));
        }
    }

    private static boolean isUp(NetworkInterface one) {
        try {
            return one.isUp();
        } catch (SocketException gone) {
            return false;
        }
    }
}
