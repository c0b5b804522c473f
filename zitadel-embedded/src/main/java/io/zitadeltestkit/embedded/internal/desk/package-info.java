/** The page at {@code /}: shows the server's data to developers, and has buttons for its clock. */
@NullMarked
package io.zitadeltestkit.embedded.internal.desk;

import org.jspecify.annotations.NullMarked;
