package app.corrillo.ui.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** A picture of what the window shows. */
public final class Snapshot {
    private Snapshot() {}

    /**
     * Writes the scene as a PNG file. May be called on any thread; the picture is taken on the JavaFX thread, and
     * written on another.
     *
     * @return completes when the file is there, with {@link IOException} if it cannot be written
     */
    public static CompletableFuture<Void> write(Scene scene, Path file) {
        return write(scene, () -> {}, file);
    }

    /** The same; {@code before} runs right before it is taken. */
    static CompletableFuture<Void> write(Scene scene, Runnable before, Path file) {
        return CompletableFuture.supplyAsync(
                        () -> {
                            before.run();
                            return scene.snapshot(null);
                        },
                        Platform::runLater)
                .thenAcceptAsync(
                        image -> {
                            try {
                                save(image, file);
                            } catch (IOException unwritable) {
                                throw new CompletionException(unwritable);
                            }
                        },
                        task -> Thread.ofVirtual().name("snapshot").start(task));
    }

    /** Writes this picture as a PNG file without transparency, in a folder that is made if need be. On any thread. */
    public static void save(Image image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(file, Png.encode(width, height, pixels));
    }
}
