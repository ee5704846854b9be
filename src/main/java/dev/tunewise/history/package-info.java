/** Steps that can be taken back, and unsaved work as a crash leaves it: facts without a window. */
@NullMarked
package dev.tunewise.history;

import org.jspecify.annotations.NullMarked;
