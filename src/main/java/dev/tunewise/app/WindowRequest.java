package dev.tunewise.app;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What one window of the program asks another one, on one line: a word and the absolute path of a
 * file. The answer is one letter. It is data, whoever sent it: nothing but these requests is read.
 */
record WindowRequest(Kind kind, Path file) {
  /** Of a whole line, with its end. */
  static final int MAX_BYTES = 4096;

  static final byte YES = 'y';
  static final byte NO = 'n';

  /** What can be asked. */
  enum Kind {
    /** Whether it has the file open. */
    HAS,
    /** To come to the front if it has the file open. */
    SHOW,
    /** To come to the front and open the file. */
    OPEN
  }

  /** The line; empty if no line can say it: names may hold line breaks, and be too long. */
  Optional<byte[]> line() {
    String path = file.toAbsolutePath().normalize().toString();
    byte[] line = (kind + " " + path + "\n").getBytes(StandardCharsets.UTF_8);
    boolean one = path.chars().noneMatch(c -> c == '\n' || c == '\r' || c == 0);
    return one && line.length <= MAX_BYTES ? Optional.of(line) : Optional.empty();
  }

  /** A request from its line without the end; empty if it is none. */
  static Optional<WindowRequest> parse(byte[] line) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      for (Kind kind : Kind.values()) {
        String start = kind + " ";
        if (text.startsWith(start)) {
          Path path = Path.of(text.substring(start.length()));
          return path.isAbsolute() && text.chars().noneMatch(Character::isISOControl)
              ? Optional.of(new WindowRequest(kind, path))
              : Optional.empty();
        }
      }
    } catch (CharacterCodingException | InvalidPathException e) {
      // None of this program's.
    }
    return Optional.empty();
  }
}
