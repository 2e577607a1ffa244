package app.corrillo.client.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a window can be shown here. JavaFX needs an X server on Linux, also under Wayland (there it is Xwayland). */
public final class Display {
    private static final Pattern NAME = Pattern.compile("([^:]*):(\\d{1,5})(?:\\.\\d+)?");
    private static final int FIRST_PORT = 6000;
    private static final int PATIENCE_MILLIS = 2000;

    private Display() {}

    /** What is the matter with the display of this process. */
    public enum Trouble {
        NONE,
        /** No display was named. */
        ABSENT,
        /** The one that was named does not answer. */
        SILENT
    }

    /** Looks at this process's surroundings. Blocks for at most two seconds. */
    public static Trouble trouble() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
        // JavaFX's own platform without a screen needs no display.
        boolean headless = "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
        return !linux || headless ? Trouble.NONE : trouble(System.getenv());
    }

    static Trouble trouble(Map<String, String> environment) {
        String name = environment.get("DISPLAY");
        if (name == null || name.isEmpty()) {
            return Trouble.ABSENT;
        }
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Trouble.SILENT;
        }
        int number = Integer.parseInt(parts.group(2));
        String host = parts.group(1);
        return answers(host, number) ? Trouble.NONE : Trouble.SILENT;
    }

    private static boolean answers(@Nullable String host, int number) {
        if (host == null || host.isEmpty() || host.equals("unix")) {
            return answers(UnixDomainSocketAddress.of(Path.of("/tmp/.X11-unix/X" + number)));
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, FIRST_PORT + number), PATIENCE_MILLIS);
            return true;
        } catch (IOException silent) {
            return false;
        }
    }

    private static boolean answers(SocketAddress address) {
        try (SocketChannel channel = SocketChannel.open(address)) {
            return channel.isConnected();
        } catch (IOException silent) {
            return false;
        }
    }
}
