package app.corrillo.testkit.livekit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real Chromium without a window, whose pages take part in meetings. It costs some hundred megabytes: start one a
 * class. Skips the test where there is none.
 */
public final class Chromium implements AutoCloseable {
    private final Path folder;
    private final Conversation talk;
    private int pages;

    private Chromium(List<String> flags) {
        Path node = Installed.program("node", "nodejs");
        Path browser = Installed.program("chromium", "chromium-browser", "google-chrome");
        Path modules = Installed.browserModules();
        folder = Scripts.unpack("browser", "driver.js", "page.html", "picture.js", "sound.js", "peer.js");
        List<String> command = new ArrayList<>(
                List.of(node.toString(), folder.resolve("driver.js").toString()));
        command.addAll(flags);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("NODE_PATH", modules.toString());
        builder.environment().put("CHROMIUM", browser.toString());
        talk = new Conversation(builder, folder);
    }

    /** Returns when it is ready. */
    public static Chromium start(String... flags) {
        return new Chromium(List.of(flags));
    }

    /** A new page, for one participant. */
    public BrowserPeer open() {
        String page = "page" + ++pages;
        talk.ask(page, "open", Map.of());
        return new BrowserPeer(talk, page);
    }

    /** What its pages have written, for the message of a failure. */
    public String errors() {
        return talk.errors();
    }

    @Override
    public void close() {
        talk.close();
        Programs.delete(folder);
    }
}
