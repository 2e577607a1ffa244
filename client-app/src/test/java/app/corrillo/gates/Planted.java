package app.corrillo.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Class files that break a rule of the house, made for the test, in whatever package the rule is about. */
final class Planted {
    private final Path folder;

    Planted(Path folder) {
        this.folder = folder;
    }

    /** A class that has a field of this type. */
    void holding(String name, String type) {
        write(name, one -> one.withField("planted", ClassDesc.of(type), ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL));
    }

    /** A class that has a static field. */
    void sharing(String name, String type, boolean constant) {
        int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | (constant ? ClassFile.ACC_FINAL : 0);
        write(name, one -> one.withField("planted", ClassDesc.of(type), flags));
    }

    /** A class that calls a static method. */
    void calling(String name, String owner, String method, MethodTypeDesc type) {
        write(
                name,
                one -> one.withMethodBody("planted", ConstantDescs.MTD_void, ClassFile.ACC_STATIC, code -> {
                    type.parameterList().forEach(parameter -> {
                        if (parameter.equals(ConstantDescs.CD_long)) {
                            code.lconst_0();
                        } else if (parameter.equals(ConstantDescs.CD_int)) {
                            code.iconst_0();
                        } else {
                            code.aconst_null();
                        }
                    });
                    code.invokestatic(ClassDesc.of(owner), method, type).return_();
                }));
    }

    /** A class that calls a method without parameters, or makes an object. */
    void calling(String name, String owner, String method) {
        write(
                name,
                one -> one.withMethodBody("planted", ConstantDescs.MTD_void, ClassFile.ACC_STATIC, code -> {
                    if (method.equals(ConstantDescs.INIT_NAME)) {
                        code.new_(ClassDesc.of(owner));
                    } else {
                        code.aconst_null();
                    }
                    code.invokespecial(ClassDesc.of(owner), method, ConstantDescs.MTD_void)
                            .return_();
                }));
    }

    /** A class that reads a static field. */
    void reading(String name, String owner, String field, String type) {
        write(
                name,
                one -> one.withMethodBody(
                        "planted",
                        ConstantDescs.MTD_void,
                        ClassFile.ACC_STATIC,
                        code -> code.getstatic(ClassDesc.of(owner), field, ClassDesc.of(type))
                                .pop()
                                .return_()));
    }

    private void write(String name, Consumer<ClassBuilder> body) {
        Path file = folder.resolve(name.replace('.', '/') + ".class");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, ClassFile.of().build(ClassDesc.of(name), body));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
