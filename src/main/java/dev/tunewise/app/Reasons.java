package dev.tunewise.app;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file could not be read or written, for people. */
final class Reasons {
  private Reasons() {}

  static String of(Exception reason) {
    return switch (reason) {
      case AccessDeniedException e -> "you are not allowed to use this file or folder.";
      case NoSuchFileException e -> "the folder or file is not there.";
      case NotDirectoryException e -> "the folder is not a folder.";
      case FileSystemException e when e.getReason() != null -> e.getReason() + ".";
      default -> reason.getMessage() == null ? "the disk reported a fault." : reason.getMessage();
    };
  }
}
