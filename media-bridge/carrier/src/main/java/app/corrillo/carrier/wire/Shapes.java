package app.corrillo.carrier.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the shape of a type: records and sealed interfaces say all that is to be said themselves. */
final class Shapes {
    private final Map<Type, Shape> known = new HashMap<>();

    Shapes() {
        known.put(boolean.class, Plain.of("bool", (value, out) -> out.put((Boolean) value ? 1 : 0), Shapes::truth));
        known.put(int.class, Plain.of("int", (value, out) -> out.putNumber((Integer) value), Input::smallNumber));
        known.put(long.class, Plain.of("long", (value, out) -> out.putNumber((Long) value), Input::number));
        known.put(double.class, Plain.of("double", (value, out) -> out.putDouble((Double) value), Input::doubleNumber));
        known.put(byte[].class, Plain.of("bytes", Shapes::octets, Input::octets));
        known.put(String.class, Plain.of("text", Texts::write, Texts::read));
        known.put(Path.class, Plain.of("path", (value, out) -> Texts.write(value.toString(), out), Texts::path));
        known.put(URI.class, Plain.of("address", (value, out) -> Texts.write(value.toString(), out), Texts::address));
    }

    Shape of(Type type) {
        Shape before = known.get(type);
        if (before != null) {
            return before;
        }
        Shape made = make(type);
        known.put(type, made);
        return made;
    }

    private Shape make(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType().equals(List.class)) {
            return new ListShape(of(list.getActualTypeArguments()[0]));
        } else if (type instanceof Class<?> one && one.isEnum()) {
            return new EnumShape(one);
        } else if (type instanceof Class<?> one && one.isRecord()) {
            return RecordShape.of(one, this);
        } else if (type instanceof Class<?> one && one.isSealed()) {
            return ChoiceShape.of(one, this);
        }
        throw new IllegalArgumentException("there is no shape for " + type);
    }

    private static void octets(Object value, Output out) {
        byte[] octets = (byte[]) value;
        out.putNumber(octets.length);
        out.put(octets);
    }

    private static Object truth(Input in) throws BadMessageException {
        int octet = in.octet();
        if (octet > 1) {
            throw new BadMessageException("neither true nor false");
        }
        return octet == 1;
    }

    /** A type of the platform. */
    private record Plain(String description, Writer writer, Reader reader) implements Shape {
        interface Writer {
            void write(Object value, Output out);
        }

        interface Reader {
            Object read(Input in) throws BadMessageException;
        }

        static Plain of(String description, Writer writer, Reader reader) {
            return new Plain(description, writer, reader);
        }

        @Override
        public void write(Object value, Output out) {
            writer.write(value, out);
        }

        @Override
        public Object read(Input in) throws BadMessageException {
            return reader.read(in);
        }
    }
}
