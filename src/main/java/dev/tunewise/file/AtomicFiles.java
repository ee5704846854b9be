package dev.tunewise.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes files whole or not at all: into a temporary file in the same folder, flushed to the disk,
 * then moved over the target in one step. Whoever reads the target sees the old or the new content.
 * Links are kept, and so is what a file that is there already has besides its content: permissions,
 * group, extended attributes, access control lists. A file with several names (hard links) is
 * written in place, see {@link StagedFile}.
 */
public final class AtomicFiles {
  private static final int MAX_LINKS = 40;

  private AtomicFiles() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  public static void write(Path file, byte[] content) throws WriteException {
    write(file, out -> out.write(content));
  }

  /**
   * Writes a file. If it fails, the file is as it was and nothing is left behind.
   *
   * @throws WriteException with a message for people
   */
  public static void write(Path file, Content content) throws WriteException {
    writeAll(Map.of(file, content));
  }

  /**
   * Writes one of many files of a folder. Does not look for what killed programs left there, which
   * takes the longer the more there are: {@link #removeLeft} does, once for all.
   *
   * @throws WriteException with a message for people
   */
  public static void writeOneOfMany(Path file, byte[] content) throws WriteException {
    try (StagedFile staged = stage(file, out -> out.write(content), false)) {
      store(file, staged, true);
    }
  }

  /**
   * Writes a file that is for its user alone. If it fails, the file is as it was and nothing is
   * left behind.
   *
   * @throws WriteException with a message for people
   */
  public static void writePersonal(Path file, byte[] content) throws WriteException {
    try (StagedFile staged = stage(file, out -> out.write(content), true)) {
      commit(file, staged, true);
    }
  }

  /** What happens just before a file is replaced, when the new content stands beside it. */
  @FunctionalInterface
  public interface Before {
    /**
     * Looks at the file, which may not be there.
     *
     * @param target the file itself, behind links
     * @throws IOException if it is not to be replaced
     */
    void replacing(Path target) throws IOException;
  }

  /**
   * Writes a file unless something speaks against it at the last moment. If it fails, the file is
   * as it was and nothing is left behind.
   *
   * @throws WriteException with a message for people
   */
  public static void write(Path file, byte[] content, Before before) throws WriteException {
    try (StagedFile staged = stage(file, out -> out.write(content), false)) {
      before.replacing(staged.target());
      commit(file, staged, true);
    } catch (WriteException e) {
      throw e;
    } catch (IOException e) {
      throw new WriteException(file, e);
    }
  }

  /**
   * Copies a file with all it has, its times too, whole or not at all, over what is there.
   *
   * @throws WriteException with a message for people
   */
  public static void copy(Path from, Path to) throws WriteException {
    try (StagedFile staged = StagedFile.copyOf(from, writable(to))) {
      commit(to, staged, true);
    } catch (WriteException e) {
      throw e;
    } catch (IOException e) {
      throw new WriteException(to, e);
    }
  }

  /**
   * Where the whole content stands that a file was to get when a program was killed, if that has
   * left the file itself in pieces: only files with several names are written in place.
   */
  public static Path unfinished(Path file) {
    return StagedFile.unfinished(file);
  }

  /**
   * Removes what killed programs left in a folder while they wrote to it; nothing that a running
   * one needs. Where that fails it stays until the next time.
   */
  public static void removeLeft(Path folder) {
    TemporaryFiles.removeLeft(folder);
  }

  /**
   * Writes a file where there is none. If it fails, nothing is left behind.
   *
   * @return false if a file of that name is there, which stays as it is
   * @throws WriteException with a message for people
   */
  public static boolean writeNew(Path file, byte[] content) throws WriteException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (StagedFile staged = stage(file, out -> out.write(content), false)) {
      commit(file, staged, false);
      return true;
    } catch (WriteException e) {
      if (e.getCause() instanceof FileAlreadyExistsException) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Writes several files: none takes its place before all have found room on the disk.
   *
   * @throws WriteException with a message for people, about the first that could not be written
   */
  public static void writeAll(Map<Path, Content> contents) throws WriteException {
    Map<Path, StagedFile> staged = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, Content> each : contents.entrySet()) {
        staged.put(each.getKey(), stage(each.getKey(), each.getValue(), false));
      }
      for (Map.Entry<Path, StagedFile> each : staged.entrySet()) {
        commit(each.getKey(), each.getValue(), true);
      }
    } finally {
      staged.values().forEach(StagedFile::close);
    }
  }

  /** Writes the contents of two files at once. */
  @FunctionalInterface
  public interface PairContent {
    void writeTo(OutputStream one, OutputStream other) throws IOException;
  }

  /**
   * Writes two files whose contents come up together, as {@link #writeAll} does.
   *
   * @throws WriteException with a message for people; of what the content throws, as its cause
   */
  public static void writeBoth(Path one, Path other, PairContent content) throws WriteException {
    Map<Path, StagedFile> second = new LinkedHashMap<>();
    try (StagedFile first =
        stage(
            one,
            out -> second.put(other, stage(other, out2 -> content.writeTo(out, out2), false)),
            false)) {
      commit(one, first, true);
      for (Map.Entry<Path, StagedFile> each : second.entrySet()) {
        commit(each.getKey(), each.getValue(), true);
      }
    } finally {
      second.values().forEach(StagedFile::close);
    }
  }

  private static StagedFile stage(Path file, Content content, boolean personal)
      throws WriteException {
    try {
      return StagedFile.of(writable(file), content::writeTo, personal);
    } catch (WriteException e) {
      throw e;
    } catch (IOException e) {
      throw new WriteException(file, e);
    }
  }

  private static void commit(Path file, StagedFile staged, boolean replacing)
      throws WriteException {
    store(file, staged, replacing);
    removeLeft(staged.target().resolveSibling("."));
  }

  private static void store(Path file, StagedFile staged, boolean replacing) throws WriteException {
    try {
      staged.commit(replacing);
    } catch (IOException e) {
      throw new WriteException(file, e);
    }
    StagedFile.flushFolder(staged.target());
  }

  /** The file behind links, if it can be written. */
  private static Path writable(Path file) throws IOException {
    Path target = behindLinks(file.toAbsolutePath());
    requireWritable(file, target);
    return target;
  }

  /** The file that a link leads to, whether it is there or not. */
  private static Path behindLinks(Path file) throws IOException {
    Path target = file;
    for (int i = 0; Files.isSymbolicLink(target); i++) {
      if (i == MAX_LINKS) {
        throw new FileSystemException(file.toString(), null, FileReason.LINKS_IN_A_CIRCLE);
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  private static void requireWritable(Path file, Path target) throws WriteException {
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new WriteException(file, FileReason.FOLDER, null);
    }
    if (!Files.isDirectory(folder)) {
      boolean missing = !Files.exists(folder);
      String what = missing ? " does not exist" : " is not a folder";
      throw new WriteException(file, "the folder " + folder + what, null);
    }
    // The move would replace them all the same.
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new WriteException(file, FileReason.NO_ORDINARY_FILE, null);
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new WriteException(file, "it is read-only", null);
    }
  }
}
