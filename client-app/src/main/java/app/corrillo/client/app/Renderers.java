package app.corrillo.client.app;

import app.corrillo.canvas.overlay.Overlays;
import app.corrillo.canvas.overlay.XOverlays;
import app.corrillo.engine.ProcessStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Renderers that a window would load and never use: about 20 MB, and a part of a second (docs/engine-process.md). */
final class Renderers {
    private Renderers() {}

    /** Call it before JavaFX starts. What the person has set stays. */
    static void leaveOutUnused() {
        if (!isLinux()) {
            return;
        }
        // GTK asks every visual of the display for OpenGL, which JavaFX does by itself.
        ProcessStart.environment("GDK_GL", "disable");
        if (System.getProperty("prism.order") == null && !hasGraphicsCard()) {
            System.setProperty("prism.order", "sw");
        }
    }

    /** Where JavaFX paints with the processor, pictures are shown past it, if the display can (docs/painting.md). */
    static Overlays overlays() {
        boolean processor = "sw".equals(System.getProperty("prism.order"));
        boolean wanted = !"off".equals(System.getenv("CORRILLO_OVERLAYS"));
        return processor && wanted && isLinux() ? Overlays.later(XOverlays::ofDisplay) : Overlays.none();
    }

    private static boolean isLinux() {
        return System.getProperty("os.name", "").equals("Linux");
    }

    // Without one, OpenGL is drawn by the processor, and JavaFX does that itself.
    private static boolean hasGraphicsCard() {
        return Stream.of("/dev/dri", "/dev/nvidiactl", "/dev/dxg").map(Path::of).anyMatch(Files::exists);
    }
}
