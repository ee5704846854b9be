/** The main window: layout, menus, dialogs, look. */
@NullMarked
package dev.tunewise.ui;

import org.jspecify.annotations.NullMarked;
