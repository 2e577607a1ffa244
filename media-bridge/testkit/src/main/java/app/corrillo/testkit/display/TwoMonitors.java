package app.corrillo.testkit.display;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A desktop of two monitors beside each other, of which the right one can be unplugged, as Xvfb's cannot: Xorg with its
 * driver for no hardware. Needs Xorg, that driver, xrandr, and what {@link PrivateDisplay#managed} needs.
 */
public final class TwoMonitors implements AutoCloseable {
    /** Of each monitor, in pixels. */
    public static final int WIDTH = 1280;

    private static final String RIGHT = "DUMMY1";
    private static final String MODE = "1280x720";
    private static final String CONFIGURATION = """
            Section "Device"
              Identifier "none"
              Driver "dummy"
              VideoRam 64000
            EndSection
            Section "Monitor"
              Identifier "drawn"
              HorizSync 5.0-1000.0
              VertRefresh 5.0-200.0
              Modeline "1280x720" 74.50 1280 1344 1472 1664 720 723 728 748
            EndSection
            Section "Screen"
              Identifier "desktop"
              Device "none"
              Monitor "drawn"
              DefaultDepth 24
              SubSection "Display"
                Depth 24
                Virtual 2560 720
                Modes "1280x720"
              EndSubSection
            EndSection
            """;

    private final PrivateDisplay display;

    /** @param folder for its files */
    public TwoMonitors(Path folder) {
        Path configuration = folder.resolve("two-monitors.conf");
        try {
            Files.writeString(configuration, CONFIGURATION);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        PrivateDisplay bare = PrivateDisplay.of(
                "Xorg",
                "-displayfd",
                "1",
                "-noreset",
                "-nolisten",
                "tcp",
                "-config",
                configuration.toString(),
                "-logfile",
                folder.resolve("xorg.log").toString());
        bare.output("xrandr", "--addmode", RIGHT, MODE);
        bare.output("xrandr", "--output", RIGHT, "--mode", MODE, "--right-of", "DUMMY0");
        // Until somebody asks, the driver takes it for unplugged, and programs then leave it out.
        bare.output("xrandr", "--query");
        display = PrivateDisplay.managed(bare);
    }

    /** All of it. */
    public PrivateDisplay display() {
        return display;
    }

    /** The right monitor goes. */
    public void unplug() {
        display.output("xrandr", "--output", RIGHT, "--off");
    }

    @Override
    public void close() {
        display.close();
    }
}
