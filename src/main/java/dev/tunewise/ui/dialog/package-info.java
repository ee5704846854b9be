/** Dialogs: what asks and tells, the stage they stand on, choosing files. */
@NullMarked
package dev.tunewise.ui.dialog;

import org.jspecify.annotations.NullMarked;
