/** Clients that nobody here wrote, against the embedded server; here is what their tests share. */
@NullMarked
package io.zitadeltestkit.it.clients;

import org.jspecify.annotations.NullMarked;
