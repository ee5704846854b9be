/** The one open scenario: edits, undo and redo, unsaved changes, where it is stored. */
@NullMarked
package dev.tunewise.document;

import org.jspecify.annotations.NullMarked;
