package app.corrillo.client.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the system opens pages and folders with. */
final class Browser {
    private static final System.Logger LOG = System.getLogger(Browser.class.getName());

    private Browser() {}

    /** Shows a page; only http and https, so that nothing on this computer is opened by an address. */
    static void show(String address) {
        String scheme = URI.create(address).getScheme();
        if (!"https".equals(scheme) && !"http".equals(scheme)) {
            throw new IllegalArgumentException("only pages of the web are shown");
        }
        start(address);
    }

    /** Shows a folder in the file manager. */
    static void open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("only folders are opened");
        }
        start(folder.toString());
    }

    private static void start(String address) {
        try {
            new ProcessBuilder(command(System.getProperty("os.name", ""), address))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            LOG.log(System.Logger.Level.WARNING, "Nothing opens this: " + none.getMessage());
        }
    }

    static List<String> command(String system, String address) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            return List.of("open", address);
        } else if (os.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of("xdg-open", address);
    }
}
