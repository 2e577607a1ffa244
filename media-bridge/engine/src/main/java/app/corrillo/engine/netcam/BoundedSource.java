package app.corrillo.engine.netcam;

import java.io.IOException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/** Bytes from a camera, never more than so many from one picture to the next. */
final class BoundedSource extends ForwardingSource {
    private final long most;
    private long left;

    BoundedSource(Source source, long most) {
        super(source);
        this.most = most;
        this.left = most;
    }

    /** A picture has come whole: the next one may be as large again. */
    void renew() {
        left = most;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        if (left <= 0) {
            throw new IOException("more than " + most + " bytes without a picture");
        }
        long count = super.read(sink, Math.min(byteCount, left));
        left -= Math.max(0, count);
        return count;
    }
}
