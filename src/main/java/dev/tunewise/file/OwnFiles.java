package dev.tunewise.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that are their user's alone, from their first byte: nobody else may read,
 * change or list them. Where a file system knows no such rights (Windows), they have those of the
 * user's folder that they stand in.
 */
public final class OwnFiles {
  private static final Set<PosixFilePermission> FILE = StagedFile.PERSONAL;
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private OwnFiles() {}

  /** Makes a folder with all that it stands in; does nothing if it is there. */
  public static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder, attributes(folder, FOLDER));
  }

  /** With what a file is to be created, so that it is the user's alone at once. */
  public static FileAttribute<?>[] ofNewFile(Path file) {
    return attributes(file, FILE);
  }

  /**
   * Writes a file whole or not at all, and its folder where there is none.
   *
   * @throws WriteException with a message for people
   */
  public static void write(Path file, byte[] content) throws WriteException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      try {
        makeFolder(folder);
      } catch (IOException e) {
        throw new WriteException(file, e);
      }
    }
    AtomicFiles.writePersonal(file, content);
  }

  /**
   * Takes from others what rights they have to a file, a socket or a folder; does nothing where it
   * is missing, a link, another user's, or the rights cannot be changed.
   */
  public static void tighten(Path path) {
    try {
      PosixFileAttributeView view =
          Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
      if (view == null) {
        return;
      }
      PosixFileAttributes now = view.readAttributes();
      Set<PosixFilePermission> wanted = now.isDirectory() ? FOLDER : FILE;
      if (!now.isSymbolicLink() && !wanted.containsAll(now.permissions())) {
        Files.setPosixFilePermissions(path, wanted); // the view cannot do it for sockets
      }
    } catch (IOException e) {
      // Not there, or not ours to change.
    }
  }

  /** The same, of a folder with the files in it. */
  public static void tightenAll(Path folder) {
    tighten(folder);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      files.forEach(OwnFiles::tighten);
    } catch (IOException | DirectoryIteratorException e) {
      // The others are no worse for it.
    }
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }
}
