/**
 * The page at {@code /}: shows a developer what is in the server, and has buttons for its clock.
 */
@NullMarked
package io.zitadeltestkit.embedded.internal.desk;

import org.jspecify.annotations.NullMarked;
