package dev.tunewise.file.input;

import dev.tunewise.file.ReadException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of JSON into values, each of bounded length: those of an array, those that follow
 * one another, or those of a named list in an object. Only brackets and quotation marks are looked
 * at, so that what a broken value costs is the value: reading goes on at the next line that begins
 * as it did.
 */
public final class ValueReader implements ElementSource {
  /** Deeper values are broken. */
  private static final int MAX_DEPTH = 1_000;

  private static final int CHUNK = 1 << 16;

  /** What may be looked at twice, in bytes, so that a hostile file cannot have it all so. */
  private static final long MOST_AGAIN = 1L << 28;

  private static final int MOST_AROUND = 1_000;

  private final InputStream in;
  private final int maxBytes;
  private final Set<String> lists;
  private final boolean[] objects = new boolean[MAX_DEPTH];
  private final List<byte[]> around = new ArrayList<>();
  private byte[] chunk = new byte[CHUNK];
  private int next;
  private int end;
  private long line = 1;
  private long count;
  private int indent;
  private boolean atLineStart = true;
  private boolean inList;
  private boolean ended;
  private long again;

  /** The object around the list that is read, up to the list; null if there is none. */
  private @Nullable ByteChain outer;

  private long outerLine;

  // Of the value that is read:
  private ByteChain text = new ByteChain(0);
  private int start;
  private int depth;
  private byte last;
  private int keyStart;
  private int keyStop;

  /**
   * @param maxBytes of a value; longer ones are named, not read
   * @param lists names of lists whose values are wanted where a file holds objects around them,
   *     such as {@code data}
   */
  public ValueReader(InputStream in, int maxBytes, Set<String> lists) {
    this.in = in;
    this.maxBytes = maxBytes;
    this.lists = Set.copyOf(lists);
  }

  @Override
  public ElementKind kind() {
    return ElementKind.ENTRY;
  }

  @Override
  public long count() {
    return count;
  }

  /** The objects around named lists that were read to their end, with the lists empty. */
  public List<byte[]> around() {
    return List.copyOf(around);
  }

  @Override
  public @Nullable Element next() throws ReadException, StoppedException {
    try {
      while (!ended) {
        int first = firstOfValue();
        Element value = first < 0 ? atEnd() : at((byte) first);
        if (value != null) {
          return value;
        }
      }
      return null;
    } catch (IOException e) {
      throw InputReason.of(e);
    }
  }

  private @Nullable Element atEnd() {
    ended = true;
    return inList ? brokenFrom(line, "the list does not end: the file is cut off") : null;
  }

  private @Nullable Element at(byte first) throws IOException {
    if (first == '[' && !inList) {
      next++;
      inList = true;
      return null;
    }
    if (first == ']' && inList) {
      next++;
      inList = false;
      atLineStart = false;
      return outer == null ? null : restOfOuter(outer);
    }
    begin(new ByteChain(maxBytes), 0);
    return value(line, atLineStart ? indent : -1);
  }

  private @Nullable Element restOfOuter(ByteChain beginning) throws IOException {
    outer = null;
    beginning.add(new byte[] {']'}, 0, 1);
    begin(beginning, 1);
    last = ']';
    objects[0] = true;
    Element object = value(outerLine, -1);
    if (object == null || object.fault() == Element.Fault.BROKEN) {
      return object;
    }
    count--;
    if (object.fault() == Element.Fault.NONE && around.size() < MOST_AROUND) {
      around.add(text.toArray());
    }
    return null;
  }

  private void begin(ByteChain collected, int atDepth) {
    text = collected;
    start = next;
    depth = atDepth;
    last = 0;
    keyStart = 0;
    keyStop = 0;
  }

  private boolean fill() throws IOException {
    if (next == end) {
      if (chunk.length != CHUNK) {
        chunk = new byte[CHUNK];
      }
      next = 0;
      end = Math.max(0, in.read(chunk));
    }
    return next < end;
  }

  /**
   * Goes to the first byte of the next value or to the bracket that ends the list; -1 at the end.
   */
  private int firstOfValue() throws IOException {
    while (fill()) {
      byte b = chunk[next];
      switch (b) {
        case '\n' -> {
          line++;
          indent = 0;
          atLineStart = true;
        }
        case ' ', '\t' -> indent += atLineStart ? 1 : 0;
        case '\r', ',', 0x1E -> {}
        default -> {
          return b & 0xFF;
        }
      }
      next++;
    }
    return -1;
  }

  /** Reads on until the value ends; null if a wanted list begins in it. */
  private @Nullable Element value(long begin, int indentation) throws IOException {
    while (true) {
      if (next == end) {
        if (text.overflows(end - start) && depth > 0 && resumes(indentation)) {
          return broken(begin, indentation, "it does not end");
        }
        text.add(chunk, start, end);
        start = 0;
        if (!fill()) {
          start = next;
          return depth == 0 ? whole(begin) : broken(begin, indentation, "the file ends in it");
        }
      }
      byte b = chunk[next];
      switch (b) {
        case '"' -> {
          String wrong = string();
          if (!wrong.isEmpty()) {
            return broken(begin, indentation, wrong);
          }
          last = '"';
          if (depth == 0) {
            return whole(begin);
          }
        }
        case '{', '[' -> {
          if (depth > 0 && objects[depth - 1] && last != ':') {
            return broken(begin, indentation, "a value stands where a name is expected");
          }
          if (depth == MAX_DEPTH) {
            return broken(begin, indentation, "nested deeper than " + MAX_DEPTH + " levels");
          }
          if (b == '[' && isWantedList()) {
            next++;
            text.add(chunk, start, next);
            outer = text;
            outerLine = begin;
            inList = true;
            return null;
          }
          objects[depth++] = b == '{';
          last = b;
          next++;
        }
        case '}', ']' -> {
          if (depth == 0) {
            if (last != 0) {
              return whole(begin);
            }
            next++;
            return broken(begin, indentation, "a bracket ends what did not begin");
          }
          if (objects[depth - 1] != (b == '}')) {
            return broken(begin, indentation, "its brackets do not match");
          }
          depth--;
          last = b;
          next++;
          if (depth == 0) {
            return whole(begin);
          }
        }
        case ' ', '\t', '\r', '\n' -> {
          if (depth == 0) {
            return whole(begin);
          }
          line += b == '\n' ? 1 : 0;
          next++;
        }
        case ',' -> {
          if (depth == 0) {
            return whole(begin);
          }
          last = b;
          next++;
        }
        default -> {
          last = b;
          next++;
        }
      }
    }
  }

  /** Goes behind a string; says what is wrong with it. */
  private String string() throws IOException {
    boolean key = depth == 1 && !inList && !lists.isEmpty();
    next++;
    if (key) {
      keyStart = text.length() + next - start;
    }
    boolean escaped = false;
    while (true) {
      if (next == end) {
        text.add(chunk, start, end);
        start = 0;
        if (!fill()) {
          start = next;
          return "the file ends in a text";
        }
      }
      byte b = chunk[next];
      if (b == '\n') {
        return "a text does not end on its line";
      }
      next++;
      if (escaped) {
        escaped = false;
      } else if (b == '\\') {
        escaped = true;
      } else if (b == '"') {
        if (key) {
          keyStop = text.length() + next - 1 - start;
        }
        return "";
      }
    }
  }

  private boolean isWantedList() {
    if (depth != 1 || inList || last != ':' || text.isFull() || !objects[0]) {
      return false;
    }
    byte[] key = new byte[Math.clamp(keyStop - keyStart, 0, 100)];
    for (int i = 0; i < key.length; i++) {
      key[i] = byteAt(keyStart + i);
    }
    return lists.contains(new String(key, StandardCharsets.UTF_8));
  }

  private Element whole(long begin) {
    text.add(chunk, start, next);
    atLineStart = false;
    count++;
    Element element =
        text.isFull() ? Element.tooLong(count, maxBytes) : Element.of(count, text.toArray());
    return element.onLine(begin);
  }

  private Element brokenFrom(long begin, String why) {
    return Element.broken(++count, why).onLine(begin);
  }

  /** A byte of the value that is read. */
  private byte byteAt(int place) {
    return place < text.length() ? text.get(place) : chunk[start + place - text.length()];
  }

  /** How much is read of the value. */
  private int length() {
    return text.length() + next - start;
  }

  /** Goes to where the next value begins, if that can be told. */
  private Element broken(long begin, int indentation, String why) throws IOException {
    if (indentation < 0) {
      ended = true;
      return brokenFrom(begin, why + "; what follows it cannot be told apart");
    }
    int place = text.isFull() || again > MOST_AGAIN ? -1 : resumption(indentation);
    if (place < 0) {
      goTo(indentation, length() > 0 ? byteAt(0) : (byte) '{');
      return brokenFrom(begin, why);
    }
    line = begin + newLines(place);
    again += length() - place;
    if (place < text.length()) {
      byte[] rest = text.from(place);
      byte[] joined = Arrays.copyOf(rest, rest.length + end - start);
      System.arraycopy(chunk, start, joined, rest.length, end - start);
      chunk = joined;
      next = 0;
      end = joined.length;
    } else {
      next = start + place - text.length();
    }
    indent = 0;
    atLineStart = true;
    return brokenFrom(begin, why);
  }

  private long newLines(int stop) {
    long lines = 0;
    for (int i = 0; i < stop; i++) {
      lines += byteAt(i) == '\n' ? 1 : 0;
    }
    return lines;
  }

  private boolean resumes(int indentation) {
    return indentation >= 0
        && !text.isFull()
        && again <= MOST_AGAIN
        && resumption(indentation) >= 0;
  }

  /** Where in the text of a value a line begins as the value did; -1 for nowhere. */
  private int resumption(int indentation) {
    for (int i = 0; i < length() - indentation - 1; i++) {
      if (byteAt(i) == '\n' && beginsAt(i + 1, indentation)) {
        return i + 1;
      }
    }
    return -1;
  }

  private boolean beginsAt(int place, int indentation) {
    for (int i = place; i < place + indentation; i++) {
      if (byteAt(i) != ' ' && byteAt(i) != '\t') {
        return false;
      }
    }
    return byteAt(place + indentation) == byteAt(0);
  }

  /** Goes on to a line that begins as the broken value did. */
  private void goTo(int indentation, byte first) throws IOException {
    int spaces = -1; // not at the beginning of a line
    while (fill()) {
      byte b = chunk[next];
      if (b == '\n') {
        line++;
        spaces = 0;
      } else if (spaces >= 0 && (b == ' ' || b == '\t')) {
        spaces++;
      } else if (spaces == indentation && b == first) {
        indent = indentation;
        atLineStart = true;
        return;
      } else {
        spaces = -1;
      }
      next++;
    }
    ended = true;
  }
}
