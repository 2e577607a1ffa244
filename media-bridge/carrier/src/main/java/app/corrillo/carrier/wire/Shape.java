package app.corrillo.carrier.wire;

/** How the values of one type are written and read. */
interface Shape {
    void write(Object value, Output out);

    Object read(Input in) throws BadMessageException;

    /** All that decides about the bytes, in words; two sides understand each other if it is the same on both. */
    String description();
}
