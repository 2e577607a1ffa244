package app.corrillo.mesh.client;

import app.corrillo.meeting.time.Time;
import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okio.Sink;
import okio.Socket;
import okio.Source;

/** The connection of a WebSocket, whose incoming frames are bounded. */
record BoundedSocket(Socket whole, Source frames) implements Socket {
    private static final String EXTENSIONS = "Sec-WebSocket-Extensions";

    /**
     * Puts it into every upgrade, and agrees to no extension: what is compressed has no bound that its frames could
     * tell.
     */
    static Interceptor interceptor(Time time) {
        return chain -> bound(
                chain.proceed(
                        chain.request().newBuilder().removeHeader(EXTENSIONS).build()),
                time);
    }

    private static Response bound(Response response, Time time) throws IOException {
        Socket socket = response.socket();
        if (socket == null) {
            return response;
        }
        if (response.header(EXTENSIONS) != null) {
            socket.cancel();
            throw new ProtocolException("the server answers with an extension that was not asked for");
        }
        return response.newBuilder()
                .socket(new BoundedSocket(socket, new BoundedFrames(socket.getSource(), time)))
                .build();
    }

    @Override
    public Source getSource() {
        return frames;
    }

    @Override
    public Sink getSink() {
        return whole.getSink();
    }

    @Override
    public void cancel() {
        whole.cancel();
    }
}
