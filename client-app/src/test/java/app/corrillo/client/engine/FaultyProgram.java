package app.corrillo.client.engine;

import app.corrillo.engine.Engine;
import app.corrillo.meeting.media.CarriedEngine;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * The engine's program with an engine that walks into a fault of the native library when it is asked for windows: there
 * webrtc-java's own list of windows ends the process (SIGSEGV).
 */
public final class FaultyProgram {
    private static final String FAULT = "windows";

    private FaultyProgram() {}

    public static void main(String[] arguments) {
        EngineProgram.run(options -> faulty(Engine.open(options)), arguments);
    }

    private static CarriedEngine faulty(CarriedEngine engine) {
        return (CarriedEngine) Proxy.newProxyInstance(
                FaultyProgram.class.getClassLoader(), new Class<?>[] {CarriedEngine.class}, (_, method, values) -> {
                    if (method.getName().equals(FAULT)) {
                        fail();
                    }
                    try {
                        return method.invoke(engine, values);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    // By reflection, because only the engine may see the library.
    private static void fail() throws ReflectiveOperationException {
        Class<?> capturer = Class.forName("dev.onvoid.webrtc.media.video.desktop.WindowCapturer");
        Object made = capturer.getConstructor().newInstance();
        capturer.getMethod("getDesktopSources").invoke(made);
    }
}
