package app.corrillo.client.engine;

import app.corrillo.engine.Engine;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.CarriedEngine;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;

/**
 * The engine's program with an engine that walks into a fault of the native library when it is asked for windows: there
 * webrtc-java's own list of windows ends the process (SIGSEGV). The same happens when it is to open the film
 * {@link #DEADLY}. When it is to test the speaker, it fills its heap.
 */
public final class FaultyProgram {
    /** The name of a film that it cannot open. */
    public static final String DEADLY = "deadly.y4m";

    private static final String FAULT = "windows";
    private static final String FULL_HEAP = "testSpeaker";

    private FaultyProgram() {}

    public static void main(String[] arguments) {
        EngineProgram.run(options -> faulty(Engine.open(options)), arguments);
    }

    private static CarriedEngine faulty(CarriedEngine engine) {
        return (CarriedEngine) Proxy.newProxyInstance(
                FaultyProgram.class.getClassLoader(), new Class<?>[] {CarriedEngine.class}, (_, method, values) -> {
                    if (method.getName().equals(FAULT) || isDeadly(values)) {
                        // Without the library there is no fault of it.
                        engine.reached().join();
                        fail();
                    } else if (method.getName().equals(FULL_HEAP)) {
                        fill();
                    }
                    try {
                        return method.invoke(engine, values);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private static boolean isDeadly(Object... values) {
        return values != null && values[0] instanceof CameraSpec.Film(Path file) && file.endsWith(DEADLY);
    }

    private static void fill() {
        Object held = new byte[0];
        while (true) {
            held = new Object[] {held, new byte[1 << 20]};
        }
    }

    // By reflection, because only the engine may see the library.
    private static void fail() throws ReflectiveOperationException {
        Class<?> capturer = Class.forName("dev.onvoid.webrtc.media.video.desktop.WindowCapturer");
        Object made = capturer.getConstructor().newInstance();
        capturer.getMethod("getDesktopSources").invoke(made);
    }
}
