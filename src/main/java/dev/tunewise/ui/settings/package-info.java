/** What the program remembers of the user between two starts. */
@NullMarked
package dev.tunewise.ui.settings;

import org.jspecify.annotations.NullMarked;
