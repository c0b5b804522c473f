/** The command {@code up}: a server for local development, and its output. */
@NullMarked
package io.zitadeltestkit.server.desk;

import org.jspecify.annotations.NullMarked;
