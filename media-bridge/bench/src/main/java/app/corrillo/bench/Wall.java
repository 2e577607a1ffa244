package app.corrillo.bench;

import app.corrillo.canvas.PictureDrain;
import app.corrillo.canvas.PulseMeter;
import app.corrillo.canvas.PulseMeter.Busy;
import app.corrillo.canvas.TileCanvas;
import app.corrillo.canvas.overlay.Overlays;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.PictureFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

/** A window of 1280x720 full of tiles, 8 px apart, as the meeting shows them. */
final class Wall implements AutoCloseable {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int GAP = 8;

    private final Stage stage;
    private final PictureDrain drain;
    private final List<TileCanvas> canvases = new ArrayList<>();
    private final List<PictureFeed> feeds = new ArrayList<>();
    private final String tile;
    private final int pixels;
    private final PulseMeter meter = new PulseMeter();

    private Wall(MediaEngine engine, List<TrackId> tracks, Request request, Overlays overlays) {
        drain = new PictureDrain(meter, overlays);
        Pane pane = new Pane();
        int columns = columns(tracks.size());
        int width = (int) Math.min(request.width(), tileWidth(tracks.size(), columns));
        int height = width * 9 / 16;
        tile = width + "x" + height;
        pixels = tracks.size() * width * height;
        for (int index = 0; index < tracks.size(); index++) {
            PictureFeed feed = engine.feed(tracks.get(index));
            TileCanvas canvas = new TileCanvas(feed, PictureFeed.Fit.COVER);
            canvas.setRadius(8);
            canvas.resizeRelocate(
                    GAP + index % columns * (width + GAP), GAP + index / columns * (height + GAP), width, height);
            canvas.setManaged(false);
            pane.getChildren().add(canvas);
            drain.add(tracks.get(index), canvas);
            feeds.add(feed);
            canvases.add(canvas);
        }
        stage = new Stage();
        Scene scene = new Scene(pane, WIDTH, HEIGHT, Color.web("#0b0d10"));
        meter.watch(scene);
        stage.setScene(scene);
        stage.show();
    }

    /** In which JavaFX paints everything. */
    static Wall open(MediaEngine engine, List<TrackId> tracks, Request request) {
        return open(engine, tracks, request, Overlays.none());
    }

    static Wall open(MediaEngine engine, List<TrackId> tracks, Request request, Overlays overlays) {
        CompletableFuture<Wall> wall = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                wall.complete(new Wall(engine, tracks, request, overlays));
            } catch (RuntimeException | Error failure) {
                wall.completeExceptionally(failure);
            }
        });
        return wall.join();
    }

    String tile() {
        return tile;
    }

    /** How many pixels all tiles have together. */
    int pixels() {
        return pixels;
    }

    List<PictureFeed.Counts> counts() {
        return feeds.stream().map(PictureFeed::counts).toList();
    }

    /** Returns when every tile has had a picture. */
    void awaitPictures() throws InterruptedException {
        while (counts().stream().anyMatch(counts -> counts.taken() == 0)) {
            Pause.seconds(1);
        }
    }

    /** How busy the JavaFX thread was in the last second. */
    Busy pulses() {
        return meter.lastSecond();
    }

    @Override
    public void close() {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        Platform.runLater(() -> {
            for (TileCanvas canvas : canvases) {
                drain.remove(canvas);
                canvas.close();
            }
            stage.close();
            closed.complete(null);
        });
        closed.join();
    }

    private static int columns(int tiles) {
        int best = 1;
        for (int columns = 2; columns <= tiles; columns++) {
            if (tileWidth(tiles, columns) > tileWidth(tiles, best) + 0.5) {
                best = columns;
            }
        }
        return best;
    }

    private static double tileWidth(int tiles, int columns) {
        int rows = (tiles + columns - 1) / columns;
        return Math.min((WIDTH - GAP * (columns + 1.0)) / columns, (HEIGHT - GAP * (rows + 1.0)) / rows * 16 / 9);
    }
}
