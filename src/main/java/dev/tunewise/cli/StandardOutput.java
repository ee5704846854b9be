package dev.tunewise.cli;

import dev.tunewise.file.FileReason;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The process's standard output, which remembers why it failed. Once nobody reads it any more, as
 * when {@code head} has seen enough, a write ends the command by a {@link GoneException}.
 */
public final class StandardOutput extends PrintStream {
  private final Target target;

  private StandardOutput(Target target, Charset charset) {
    super(target, true, charset);
    this.target = target;
  }

  /** Takes the place of {@link System#out}. */
  public static void install() {
    Target target = new Target(new FileOutputStream(FileDescriptor.out));
    System.setOut(new StandardOutput(target, System.out.charset()));
  }

  /** Why not all could be written, in words; empty if it was. */
  Optional<String> failure() {
    return Optional.ofNullable(target.failure).map(FileReason::of);
  }

  /** The reader of standard output has gone: what is left of the work is for nobody. */
  static final class GoneException extends RuntimeException {
    private static final long serialVersionUID = 1;

    GoneException(IOException cause) {
      super(cause);
    }
  }

  private static final class Target extends OutputStream {
    private static final Path LINK = Path.of("/proc/self/fd/1");

    private final OutputStream file;
    private @Nullable IOException failure;

    Target(OutputStream file) {
      this.file = file;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
      try {
        file.write(bytes, start, length);
      } catch (IOException e) {
        failure = e;
        if (isPipe(e)) {
          throw new GoneException(e);
        }
        throw e;
      }
    }

    /** A pipe fails only where it is no longer read. Some systems say so in the user's language. */
    private static boolean isPipe(IOException failure) {
      String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
      try {
        return message.contains("pipe")
            || Files.readSymbolicLink(LINK).toString().matches("(pipe|socket):.*");
      } catch (IOException | UnsupportedOperationException e) {
        return false;
      }
    }
  }
}
