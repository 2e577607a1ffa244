package app.corrillo.carrier.pictures;

import app.corrillo.meeting.work.Lane;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Where one engine's feeds make memory for their pictures, and who has less than is wanted. Everything but {@link #run}
 * and {@link #end} is called on its lane.
 */
public final class PictureStore {
    /** In the folder, a link to another one, for what does not fit. */
    public static final String SPARE = "spare";

    private static final Logger LOG = System.getLogger(PictureStore.class.getName());
    private static final long AGAIN_SECONDS = 5;

    private final Path folder;
    private final Lane lane = new Lane("picture files");
    private final Set<Runnable> wanting = new LinkedHashSet<>();
    private boolean due;
    private boolean said;
    private volatile boolean ended;

    /**
     * Memory for the pictures of one feed.
     *
     * @param file how the other side finds it
     */
    public record Made(String file, PictureReader reader) {}

    /** @param folder the other side must know the same one */
    public PictureStore(Path folder) {
        this.folder = folder;
    }

    /** Runs what touches the disk, in the order of asking. Never blocks; any thread. */
    public void run(Runnable task) {
        lane.run(task);
    }

    /** Nothing is made from now on; complete when nothing is being made any more. Any thread. */
    public CompletableFuture<Void> end() {
        ended = true;
        return lane.reached();
    }

    public boolean isEnded() {
        return ended;
    }

    /**
     * Makes memory for pictures of so many bytes.
     *
     * @throws IOException if there is not so much anywhere
     */
    public Made create(String name, int bytes) throws IOException {
        try {
            return new Made(name, PictureReader.create(folder.resolve(name), bytes));
        } catch (IOException full) {
            say(full);
            if (!Files.isDirectory(folder.resolve(SPARE))) {
                throw full;
            }
            String file = SPARE + "/" + name;
            return new Made(file, PictureReader.create(folder.resolve(file), bytes));
        }
    }

    /** Whoever asks for the size of a tile may do so for each of many. */
    private void say(IOException full) {
        if (!said) {
            said = true;
            LOG.log(Level.WARNING, "There is little memory for pictures, so some are smaller: " + full.getMessage());
        }
    }

    /** Runs this, once, when there may be more memory. */
    public void want(Runnable more) {
        wanting.add(more);
        lookLater();
    }

    /** Takes {@link #want} back. */
    public void wantNoMore(Runnable more) {
        wanting.remove(more);
    }

    /** Some was given back. */
    public void freed() {
        if (!wanting.isEmpty()) {
            lane.run(this::look);
        }
    }

    // Other programs, and the engine, tell nobody when they give memory back.
    private void lookLater() {
        if (!due && !ended) {
            due = true;
            CompletableFuture.delayedExecutor(AGAIN_SECONDS, TimeUnit.SECONDS)
                    .execute(() -> lane.run(() -> {
                        due = false;
                        look();
                    }));
        }
    }

    private void look() {
        List<Runnable> all = List.copyOf(wanting);
        wanting.clear();
        all.forEach(Runnable::run);
    }
}
