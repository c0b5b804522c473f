/** The command {@code up}: a server for the desk, and what it tells about itself. */
@NullMarked
package io.zitadeltestkit.server.desk;

import org.jspecify.annotations.NullMarked;
