/** Where each part of a slide goes, for slides and reports alike. Lengths are points. */
@NullMarked
package dev.tunewise.export.page;

import org.jspecify.annotations.NullMarked;
