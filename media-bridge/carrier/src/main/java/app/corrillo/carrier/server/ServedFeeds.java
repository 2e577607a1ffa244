package app.corrillo.carrier.server;

import app.corrillo.carrier.pictures.PictureStore;
import app.corrillo.carrier.pictures.PictureWriter;
import app.corrillo.carrier.pictures.SharedBell;
import app.corrillo.carrier.wire.ToEngine;
import app.corrillo.meeting.media.CarriedEngine;
import app.corrillo.meeting.media.Painting;
import app.corrillo.meeting.media.PictureBell;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pictures, painted into the memory that the other side makes. The pipe's thread only. */
public final class ServedFeeds {
    private static final Logger LOG = System.getLogger(ServedFeeds.class.getName());

    /** No way out of the folder, but for the one that the other side made. */
    private static final Pattern NAME =
            Pattern.compile("(" + PictureStore.SPARE + "/)?pictures-[0-9]{1,10}-[0-9]{1,10}");

    private final CarriedEngine engine;
    private final Path folder;
    private PictureBell bell = PictureBell.none();
    private final Map<Integer, Served> feeds = new HashMap<>();

    private record Served(SwitchedMailbox mailbox, Painting painting) {
        void close() {
            painting.close();
            mailbox.use(null);
        }
    }

    /** @param folder where the other side makes memory for pictures, and its bell */
    public ServedFeeds(CarriedEngine engine, Path folder) {
        this.engine = engine;
        this.folder = folder;
    }

    /** The other side is there, and with it its bell. */
    public void begin() {
        bell = SharedBell.open(folder);
    }

    public void open(ToEngine.OpenFeed asked) {
        SwitchedMailbox mailbox = new SwitchedMailbox(bell);
        Served before = feeds.put(asked.feed(), new Served(mailbox, engine.paint(asked.track(), mailbox)));
        if (before != null) {
            before.close();
        }
    }

    public void resize(ToEngine.ResizeFeed asked) {
        Served feed = feeds.get(asked.feed());
        try {
            if (!asked.file().isEmpty()) {
                renew(asked, feed);
            }
            if (feed != null) {
                feed.painting().resize(asked.width(), asked.height(), asked.fit());
            }
        } catch (IOException noMemory) {
            LOG.log(Level.WARNING, "There is no memory for pictures", noMemory);
        }
    }

    private void renew(ToEngine.ResizeFeed asked, @Nullable Served feed) throws IOException {
        if (!NAME.matcher(asked.file()).matches()) {
            throw new IOException("a file of another kind");
        }
        Path file = folder.resolve(asked.file());
        if (feed == null) {
            Files.deleteIfExists(file);
        } else {
            feed.mailbox().use(PictureWriter.open(file, asked.room()));
        }
    }

    public void close(int number) {
        Served feed = feeds.remove(number);
        if (feed != null) {
            feed.close();
        }
    }
}
