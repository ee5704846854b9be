import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.DebugElementsOption;
import java.lang.classfile.ClassFile.LineNumbersOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies of jars without what only debuggers want, a sixth smaller and so in the cache: the names
 * of variables, and of libraries the line numbers too. Classes of Java 5 and older get the form of
 * Java 6 besides: the JVM keeps no older ones, nor those that extend them, in its cache. Tables of
 * tokenizers that no current model has are left out.
 */
final class SmallJar {
  private static final ClassHierarchyResolver TYPES =
      ClassHierarchyResolver.ofResourceParsing(ClassLoader.getSystemClassLoader())
          .orElse(ClassHierarchyResolver.defaultResolver());

  /** Read when their tokenizer is asked for, and nothing asks. */
  private static final Set<String> UNUSED =
      Set.of("com/knuddels/jtokkit/p50k_base.tiktoken", "com/knuddels/jtokkit/r50k_base.tiktoken");

  private final ClassFile form;

  private SmallJar(LineNumbersOption lines) {
    form =
        ClassFile.of(
            lines,
            DebugElementsOption.DROP_DEBUG,
            ConstantPoolSharingOption.NEW_POOL,
            ClassHierarchyResolverOption.of(TYPES));
  }

  /** The jar of the program: what a fault reports names its lines. */
  static void ofProgram(Path jar, Path target, Instant time) throws IOException {
    new SmallJar(LineNumbersOption.PASS_LINE_NUMBERS).copy(jar, target, time);
  }

  static void ofLibrary(Path jar, Path target, Instant time) throws IOException {
    new SmallJar(LineNumbersOption.DROP_LINE_NUMBERS).copy(jar, target, time);
  }

  /** The types that classes extend are looked up on the class path of this program. */
  private void copy(Path jar, Path target, Instant time) throws IOException {
    try (ZipFile source = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(target);
        ZipOutputStream copy = new ZipOutputStream(file)) {
      copy.setLevel(Deflater.BEST_COMPRESSION);
      for (ZipEntry entry : Collections.list(source.entries())) {
        if (entry.isDirectory() || UNUSED.contains(entry.getName())) {
          continue;
        }
        byte[] bytes;
        try (InputStream in = source.getInputStream(entry)) {
          bytes = in.readAllBytes();
        }
        ZipEntry same = new ZipEntry(entry.getName());
        same.setLastModifiedTime(FileTime.from(time));
        copy.putNextEntry(same);
        copy.write(isClass(entry) ? smaller(bytes) : bytes);
        copy.closeEntry();
      }
    }
  }

  private static boolean isClass(ZipEntry entry) {
    String name = entry.getName();
    return name.endsWith(".class") && !name.endsWith("module-info.class");
  }

  /** The class as it is where its new form cannot be made or would not be valid. */
  private byte[] smaller(byte[] bytes) {
    try {
      ClassModel model = form.parse(bytes);
      ClassTransform newer =
          model.majorVersion() >= ClassFile.JAVA_6_VERSION
              ? ClassTransform.ACCEPT_ALL
              : (builder, element) -> {
                if (element instanceof ClassFileVersion) {
                  builder.withVersion(ClassFile.JAVA_6_VERSION, 0);
                } else {
                  builder.with(element);
                }
              };
      byte[] made = form.transformClass(model, newer);
      return form.verify(made).isEmpty() ? made : bytes;
    } catch (IllegalArgumentException e) {
      return bytes;
    }
  }
}
